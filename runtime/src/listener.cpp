#include <algorithm>
#include <libpq-fe.h>
#include <poll.h>

#include <rowan/database.hpp>
#include <rowan/error.hpp>
#include <rowan/listener.hpp>

#include "login.hpp"
#include "server_error.hpp"
#include "server_result.hpp"

namespace rowan {

struct Listener::Link {
  explicit Link(const std::string& url) : connection(log_in(url)) {}
  Link(const Link&) = delete;
  Link& operator=(const Link&) = delete;
  ~Link() { PQfinish(connection); }

  void listen(std::string_view channel) const {
    char* name = PQescapeIdentifier(connection, channel.data(), channel.size());
    if (name == nullptr) throw_connection_error(connection, "the channel's name cannot be quoted");
    const auto words = std::string("LISTEN ") + name;
    PQfreemem(name);
    const ServerResult result(PQexec(connection, words.c_str()));
    if (PQresultStatus(result.get()) != PGRES_COMMAND_OK)
      throw_server_error(connection, result.get(), Statement(words));
  }

  std::optional<Notification> received() const {
    if (PQconsumeInput(connection) == 0)
      throw_connection_error(connection, "the connection that listens was lost");
    PGnotify* found = PQnotifies(connection);
    if (found == nullptr) return std::nullopt;
    Notification notification{found->relname, found->extra};
    PQfreemem(found);
    return notification;
  }

  PGconn* connection;
};

Listener::Listener(const Database& database, std::initializer_list<std::string_view> channels)
    : link_(new Link(database.options().url)) {
  try {
    for (const auto channel : channels) link_->listen(channel);
  } catch (...) {
    delete link_;
    throw;
  }
}

Listener::~Listener() { delete link_; }

std::optional<Notification> Listener::wait(std::chrono::milliseconds time) {
  using Clock = std::chrono::steady_clock;
  const auto end = Clock::now() + time;
  for (;;) {
    if (auto found = link_->received()) return found;
    const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(end - Clock::now());
    if (left.count() <= 0) return std::nullopt;
    pollfd socket{PQsocket(link_->connection), POLLIN, 0};
    poll(&socket, 1, static_cast<int>(std::min<std::int64_t>(left.count(), 60'000)));
  }
}

}  // namespace rowan
