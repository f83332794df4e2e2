#include "lint/course.hpp"

#include <algorithm>

#include "lint/locks.hpp"
#include "lint/node.hpp"

namespace rowan::tool {
namespace {

/// `column IS NOT NULL` as normal form writes it.
bool says_not_null(const Check& check, const std::string& column) {
  const auto parsed = parse_expression(check.expression);
  return !parsed.error && required_by(parsed.root) == column;
}

class Walk {
 public:
  explicit Walk(Course& course) : course_(course), schema_(course.known.schema) {}

  void alter(const Json& statement) {
    const auto table = table_of(part(statement, "relation"));
    for (const auto& each : part(statement, "cmds")) command(table, part(each, "AlterTableCmd"));
  }

  void index(const Json& statement) {
    const QualifiedName on = table_of(part(statement, "relation"));
    course_.known.created.insert({on.schema, word(statement, "idxname")});
    Index made;
    made.name = word(statement, "idxname");
    made.unique = flag(statement, "unique");
    made.predicate = statement.contains("whereClause") ? "true" : "";
    for (const auto& key : part(statement, "indexParams"))
      made.keys.push_back({word(part(key, "IndexElem"), "name"), {}});
    if (auto* table = find_table(schema_, on); table != nullptr) table->indexes.push_back(made);
  }

  void drop(const Json& statement) {
    if (word(statement, "removeType") != "OBJECT_INDEX") return;
    for (const auto& name : dropped(statement)) {
      Index gone;
      QualifiedName on;
      if (const auto* table = table_of_index(schema_, name); table != nullptr) {
        on = table->name;
        if (const auto* index = find_by_name(table->indexes, name.name); index != nullptr) gone = *index;
      }
      gone.name = name.name;
      course_.dropped_indexes.emplace_back(on, gone);
    }
  }

  void rename(const Json& statement) {
    const auto kind = word(statement, "renameType");
    const auto old = table_of(part(statement, "relation"));
    auto* table = find_table(schema_, old);
    if (kind == "OBJECT_TABLE") {
      const QualifiedName now{old.schema, word(statement, "newname")};
      if (table != nullptr) table->name = now;
      if (auto lock = course_.locks.extract(old); !lock.empty()) course_.locks[now] = lock.mapped();
    }
    if (kind == "OBJECT_COLUMN" && table != nullptr)
      if (auto* column = find_column(*table, word(statement, "subname")); column != nullptr)
        column->name = word(statement, "newname");
  }

  void move(const Json& statement) {
    const auto old = table_of(part(statement, "relation"));
    const QualifiedName now{word(statement, "newschema"), old.name};
    if (auto* table = find_table(schema_, old); table != nullptr) table->name = now;
    if (auto lock = course_.locks.extract(old); !lock.empty()) course_.locks[now] = lock.mapped();
  }

  void set(const Json& statement) {
    const auto name = word(statement, "name");
    if (name == "timezone") course_.zone_set = true;
    if (name != "lock_timeout") return;
    const auto& args = part(statement, "args");
    if (args.empty()) return;
    const auto& value = part(args[0], "A_Const");
    const auto text = word(part(value, "sval"), "sval");
    course_.lock_timeout = text.empty() ? std::to_string(number(part(value, "ival"), "ival")) : text;
  }

 private:
  void command(const QualifiedName& name, const Json& node) {
    const auto subtype = word(node, "subtype");
    const auto& definition = part(node, "def");
    auto* table = find_table(schema_, name);
    if (subtype == "AT_AddConstraint") return constraint(name, table, part(definition, "Constraint"));
    if (subtype == "AT_AddColumn" && table != nullptr)
      return add_column(*table, part(definition, "ColumnDef"));
    if (table == nullptr) return;
    if (subtype == "AT_DropConstraint") remove(*table, word(node, "name"));
    if (subtype == "AT_ValidateConstraint")
      if (auto* check = find_by_name(table->checks, word(node, "name")); check != nullptr)
        check->valid = true;
    auto* column = find_column(*table, word(node, "name"));
    if (column == nullptr) return;
    if (subtype == "AT_DropColumn") course_.dropped_columns.emplace_back(name, column->type);
    if (subtype == "AT_SetNotNull") column->not_null = true;
    if (subtype == "AT_DropNotNull") column->not_null = false;
  }

  static void remove(Table& table, const std::string& constraint) {
    const auto is_it = [&](const auto& each) { return each.name == constraint; };
    std::erase_if(table.checks, is_it);
    std::erase_if(table.uniques, is_it);
    std::erase_if(table.foreign_keys, is_it);
  }

  void constraint(const QualifiedName& name, Table* table, const Json& node) {
    const auto kind = word(node, "contype");
    if (kind == "CONSTR_FOREIGN") course_.linked.insert(name);
    if (flag(node, "skip_validation")) course_.not_valid.insert({name, word(node, "conname")});
    const auto column = required_by(part(node, "raw_expr"));
    if (table != nullptr && kind == "CONSTR_CHECK" && !column.empty())
      table->checks.push_back(
          {word(node, "conname"), column + " IS NOT NULL", !flag(node, "skip_validation")});
  }

  static void add_column(Table& table, const Json& node) {
    Column column;
    column.name = word(node, "colname");
    column.type = type_of(part(node, "typeName"));
    column.not_null = !constraint_of(node, "CONSTR_NOTNULL").is_null();
    table.columns.push_back(column);
  }

  Course& course_;
  Schema& schema_;
};

/// Names of what a statement makes.
void note_created(Course& course, const ParsedStatement& statement) {
  auto& created = course.known.created;
  const auto& node = statement.node;
  if (statement.kind == "CreateStmt") created.insert(table_of(part(node, "relation")));
  if (statement.kind == "CreateTableAsStmt") created.insert(table_of(part(part(node, "into"), "rel")));
  if (statement.kind == "CreateSeqStmt") created.insert(table_of(part(node, "sequence")));
  if (statement.kind == "ViewStmt") created.insert(table_of(part(node, "view")));
  for (const auto* list : {"typeName", "domainname", "defnames"})
    if ((statement.kind == "CreateEnumStmt" || statement.kind == "CreateDomainStmt") && node.contains(list))
      created.insert(object_of(words(node[list])));
  if (statement.kind == "CompositeTypeStmt") created.insert(table_of(part(node, "typevar")));
  if (statement.kind == "RenameStmt" && node.contains("relation"))
    if (const auto old = table_of(node["relation"]); created.contains(old) && !node.contains("subname"))
      created.insert({old.schema, word(node, "newname")});
}

}  // namespace

Course course_of(const Surroundings& surroundings, bool transactional, std::vector<ParsedStatement> section) {
  Course course{surroundings, transactional, std::move(section)};
  for (const auto& statement : course.section)
    if (statement.kind == "DropStmt" && word(statement.node, "removeType") == "OBJECT_TABLE")
      for (auto& name : dropped(statement.node)) course.doomed.insert(std::move(name));
  return course;
}

void advance(Course& course) {
  const auto& statement = course.section[course.at];
  for (const auto& [table, level] : locks_of(statement, course))
    course.locks[table] = std::max(course.locks[table], level);
  Walk walk(course);
  if (statement.kind == "AlterTableStmt") walk.alter(statement.node);
  if (statement.kind == "IndexStmt") walk.index(statement.node);
  if (statement.kind == "DropStmt") walk.drop(statement.node);
  if (statement.kind == "RenameStmt") walk.rename(statement.node);
  if (statement.kind == "AlterObjectSchemaStmt") walk.move(statement.node);
  if (statement.kind == "VariableSetStmt") walk.set(statement.node);
  if (statement.kind == "AlterEnumStmt" && !statement.node.contains("oldVal") &&
      course.in_use(object_of(words(part(statement.node, "typeName")))))
    course.labels.insert(word(statement.node, "newVal"));
  note_created(course, statement);
}

Surroundings left_by(const std::vector<ParsedStatement>& section, const Surroundings& before) {
  auto course = course_of(before, true, section);
  for (; course.at < course.section.size(); ++course.at)
    if (!course.section[course.at].error) advance(course);
  course.known.created.clear();
  course.known.dropped_indexes = std::move(course.dropped_indexes);
  return std::move(course.known);
}

const Table* table_of_index(const Schema& schema, const QualifiedName& index) {
  for (const auto& table : schema.tables)
    if (table.name.schema == index.schema && find_by_name(table.indexes, index.name) != nullptr)
      return &table;
  return nullptr;
}

bool is_proved_not_null(const Table& table, const std::string& column) {
  const auto* known = find_column(table, column);
  if (known != nullptr && known->not_null) return true;
  return std::any_of(table.checks.begin(), table.checks.end(),
                     [&](const Check& check) { return check.valid && says_not_null(check, column); });
}

}  // namespace rowan::tool
