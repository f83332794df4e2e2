#include "inspect/sequences.hpp"

#include <pqxx/pqxx>

#include "model/sequence.hpp"

namespace rowan::tool::catalog {
namespace {

/// deptype 'a': OWNED BY a column; 'i': of an identity column.
constexpr auto query =
    "select n.nspname, s.relname, format_type(q.seqtypid, null), q.seqstart, q.seqincrement, q.seqmin, "
    "q.seqmax, q.seqcache, q.seqcycle, s.relpersistence = 'u', obj_description(s.oid, 'pg_class'), "
    "d.deptype, "
    "d.refobjid, a.attname from pg_sequence q join pg_class s on s.oid = q.seqrelid "
    "join pg_namespace n on n.oid = s.relnamespace "
    "left join pg_depend d on d.classid = 'pg_class'::regclass and d.objid = s.oid and d.objsubid = 0 and "
    "d.refclassid = 'pg_class'::regclass and d.refobjsubid > 0 and d.deptype in ('a', 'i') "
    "left join pg_attribute a on a.attrelid = d.refobjid and a.attnum = d.refobjsubid "
    "where n.nspname !~ '^pg_' and n.nspname <> 'information_schema' and not exists (select from pg_depend x "
    "where x.classid = 'pg_class'::regclass and x.objid = s.oid and x.deptype = 'e')";

Sequence sequence(const pqxx::row& row) {
  Sequence sequence;
  sequence.name = {row[0].as<std::string>(), row[1].as<std::string>()};
  sequence.type = row[2].as<std::string>();
  SequenceOptions options;
  options.start = row[3].as<long long>();
  options.increment = row[4].as<long long>();
  options.min_value = row[5].as<long long>();
  options.max_value = row[6].as<long long>();
  options.cache = row[7].as<long long>();
  options.cycle = row[8].as<bool>();
  sequence.options = normal_options(options, sequence.type);
  sequence.unlogged = row[9].as<bool>();
  sequence.comment = row[10].as<std::string>(std::string());
  return sequence;
}

void add_to_identity(const Sequence& sequence, const Table& table, Column& column,
                     std::vector<std::string>& unmodelled) {
  column.identity_options = sequence.options;
  if (sequence.name.name != sequence_name(table.name.name, column.name))
    column.identity_sequence = sequence.name.name;
  const auto report = [&](const std::string& what) {
    unmodelled.push_back(what + " of identity sequence " + display(sequence.name));
  };
  if (sequence.type != column.type.name) report("type");
  if (!sequence.comment.empty()) report("comment");
}

}  // namespace

void read_sequences(pqxx::transaction_base& transaction, std::map<std::string, Table>& tables,
                    Inspection& found) {
  for (const auto& row : transaction.exec(query)) {
    auto each = sequence(row);
    if (row[11].is_null()) {
      found.schema.sequences.push_back(std::move(each));
      continue;
    }
    const auto table = tables.find(row[12].as<std::string>());
    if (table == tables.end()) continue;
    const auto column = row[13].as<std::string>();
    if (row[11].as<std::string>() == "i") {
      add_to_identity(each, table->second, *find_column(table->second, column), found.unmodelled);
    } else {
      each.owned_by = ColumnReference{table->second.name, column};
      found.schema.sequences.push_back(std::move(each));
    }
  }
}

}  // namespace rowan::tool::catalog
