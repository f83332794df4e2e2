#include "migrator_lock.hpp"

#include <algorithm>
#include <thread>

namespace rowan::migrator {
namespace {

// The first key is "rown" in ASCII; the second tells databases apart for those who read pg_locks.
constexpr auto keys = "1919907694, hashtext(current_database())";
constexpr auto poll_interval = Milliseconds(100);

std::string holder(Session& session) {
  const auto rows = session.query(R"(
select format('pid %s (%s%s, connected since %s)', a.pid, a.usename, nullif(', ' || a.application_name, ', '),
              to_char(a.backend_start, 'YYYY-MM-DD HH24:MI:SS'))
from pg_locks l join pg_stat_activity a on a.pid = l.pid
where l.locktype = 'advisory' and l.granted and l.objsubid = 2 and l.classid = 1919907694
  and l.objid = (hashtext(current_database())::bigint & 4294967295)::oid
  and l.database = (select oid from pg_database where datname = current_database()))");
  return rows.empty() ? "a session that has just ended" : rows[0][0];
}

}  // namespace

MigratorLock::MigratorLock(Session& session, const MigratorOptions& options) : session_(session) {
  const auto until = std::chrono::steady_clock::now() + options.migrator_wait;
  const auto try_lock = std::string("select pg_try_advisory_lock(") + keys + ")";
  for (bool told = false; !session_.is_true(try_lock); told = true) {
    if (std::chrono::steady_clock::now() >= until)
      throw MigrationError(
          "another migrator works on this database: " + holder(session_) +
          "; nothing was changed. Wait for it, or end it with select pg_terminate_backend(pid)");
    if (options.interrupted != nullptr && options.interrupted())
      throw MigrationInterrupted("interrupted while waiting for another migrator; nothing was changed");
    if (!told && options.on_event)
      options.on_event({MigrationEvent::Kind::waiting, {}, "for another migrator: " + holder(session_)});
    std::this_thread::sleep_for(std::min(poll_interval, options.migrator_wait));
  }
}

MigratorLock::~MigratorLock() {
  try {
    session_.query(std::string("select pg_advisory_unlock(") + keys + ")");
  } catch (const std::exception&) {  // the session is gone, and its locks with it
  }
}

}  // namespace rowan::migrator
