// Models how PostgreSQL performs CREATE, DROP, RENAME and COMMENT of whole objects, whatever their kind.
// What differs between kinds stands in object_kind.hpp; nothing to extend here.
#pragma once
#include "operation/definition.hpp"
#include "operation/difference.hpp"
#include "operation/object_kind.hpp"
#include "operation/target.hpp"
#include "operation/words.hpp"
#include "sql/identifier.hpp"

namespace rowan::tool {

template <class T>
std::string object_label(const T& object) {
  return std::string(T::kind) + " " + show(object.name);
}
template <class T>
std::string keyword_and(const std::string& name) {
  return std::string(ObjectKind<T>::keyword) + " " + name;
}
inline std::string quote_name(const std::string& name) { return quote_identifier(name); }
inline std::string quote_name(const QualifiedName& name) { return quote(name); }
/// Extensions have no schema in their name.
inline QualifiedName space_of(const std::string& name) { return {"public", name}; }
inline QualifiedName space_of(const QualifiedName& name) { return name; }

template <class T>
struct Operation<CreateObject<T>> : InTransaction<CreateObject<T>> {
  using Kind = ObjectKind<T>;
  static constexpr std::string_view name = Kind::create;
  static Sql sql(const CreateObject<T>& change) {
    Sql statements{"CREATE " + keyword_and<T>(Kind::definition(change.object))};
    for (auto& statement : Kind::more(change.object)) statements.push_back(std::move(statement));
    if constexpr (requires { change.object.comment; })
      if (!change.object.comment.empty())
        statements.push_back(
            comment_statement(keyword_and<T>(quote_name(change.object.name)), change.object.comment));
    return statements;
  }
  static std::optional<Change> reverse(const CreateObject<T>& change) { return DropObject<T>{change.object}; }
  static ApplyError apply(const CreateObject<T>& change, Schema& schema) {
    const auto& object = change.object;
    if (auto error = missing_schema(schema, space_of(object.name).schema); !error.empty()) return error;
    if (auto error = Kind::obstacle(schema, object); !error.empty()) return error;
    Kind::of(schema).push_back(object);
    return {};
  }
  static Lock lock(const CreateObject<T>&) { return {}; }
  static Hazards hazards(const CreateObject<T>&) { return {}; }
  static Facts facts(const CreateObject<T>& change) {
    Facts facts;
    facts.provides = {Kind::fact(space_of(change.object.name))};
    facts.needs = Kind::needs(change.object);
    return facts;
  }
  static std::string summary(const CreateObject<T>& change) {
    return "create " + object_label(change.object);
  }
};

template <class T>
struct Operation<DropObject<T>> : InTransaction<DropObject<T>> {
  using Kind = ObjectKind<T>;
  static constexpr std::string_view name = Kind::drop;
  static Sql sql(const DropObject<T>& change) {
    return {"DROP " + keyword_and<T>(quote_name(change.object.name))};
  }
  static std::optional<Change> reverse(const DropObject<T>& change) { return CreateObject<T>{change.object}; }
  static ApplyError apply(const DropObject<T>& change, Schema& schema) {
    auto& objects = Kind::of(schema);
    const auto* found = find_by_name(objects, change.object.name);
    if (found == nullptr) return does_not_exist(T::kind, show(change.object.name));
    if (const auto what = difference(change.object, *found); !what.empty())
      return differs(T::kind, show(change.object.name), what);
    if (const auto user = Kind::user(schema, change.object); !user.empty())
      return is_used(T::kind, show(change.object.name), user);
    objects.erase(objects.begin() + (found - objects.data()));
    return {};
  }
  static Lock lock(const DropObject<T>&) { return {}; }
  static Hazards hazards(const DropObject<T>&) { return {}; }
  static Facts facts(const DropObject<T>& change) {
    Facts facts;
    facts.destroys = {Kind::fact(space_of(change.object.name))};
    facts.releases = Kind::needs(change.object);
    return facts;
  }
  static std::string summary(const DropObject<T>& change) { return "drop " + object_label(change.object); }
};

template <class T>
struct Operation<RenameObject<T>> : InTransaction<RenameObject<T>> {
  using Kind = ObjectKind<T>;
  static constexpr std::string_view name = Kind::rename;
  static Sql sql(const RenameObject<T>& change) {
    const auto alter = [](const QualifiedName& name, const std::string& action) {
      return "ALTER " + keyword_and<T>(quote(name)) + " " + action;
    };
    Sql statements;
    if (change.from.schema != change.to.schema)
      statements.push_back(alter(change.from, "SET SCHEMA " + quote_identifier(change.to.schema)));
    if (change.from.name != change.to.name)
      statements.push_back(
          alter({change.to.schema, change.from.name}, "RENAME TO " + quote_identifier(change.to.name)));
    return statements;
  }
  static std::optional<Change> reverse(const RenameObject<T>& change) {
    return RenameObject<T>{change.to, change.from};
  }
  static ApplyError apply(const RenameObject<T>& change, Schema& schema) {
    if (auto error = missing_schema(schema, change.to.schema); !error.empty()) return error;
    auto* found = find_by_name(Kind::of(schema), change.from);
    if (found == nullptr) return does_not_exist(T::kind, display(change.from));
    auto renamed = *found;
    renamed.name = change.to;
    if (auto error = Kind::obstacle(schema, renamed); !error.empty()) return error;
    found->name = change.to;
    Kind::rename_uses(schema, change.from, change.to);
    return {};
  }
  static Lock lock(const RenameObject<T>&) { return {}; }
  static Hazards hazards(const RenameObject<T>&) { return {Hazard::breaks_old_clients}; }
  static Facts facts(const RenameObject<T>& change) {
    Facts facts;
    facts.provides = {Kind::fact(change.to)};
    facts.destroys = {Kind::fact(change.from)};
    if (change.from.schema != change.to.schema) {
      word::add_schema(facts.needs, change.to.schema);
      word::add_schema(facts.releases, change.from.schema);
    }
    return facts;
  }
  static std::string summary(const RenameObject<T>& change) {
    return "rename " + std::string(T::kind) + " " + display(change.from) + " to " + display(change.to);
  }
};

template <class T>
struct Operation<CommentObject<T>> : InTransaction<CommentObject<T>> {
  using Kind = ObjectKind<T>;
  static constexpr std::string_view name = Kind::comment;
  static Sql sql(const CommentObject<T>& change) {
    return {comment_statement(keyword_and<T>(quote(change.name)), change.to)};
  }
  static std::optional<Change> reverse(const CommentObject<T>& change) {
    return CommentObject<T>{change.name, change.to, change.from};
  }
  static ApplyError apply(const CommentObject<T>& change, Schema& schema) {
    auto* found = find_by_name(Kind::of(schema), change.name);
    if (found == nullptr) return does_not_exist(T::kind, display(change.name));
    if (found->comment != change.from)
      return differs("comment of", display(change.name),
                     "expected " + show(change.from) + ", found " + show(found->comment));
    found->comment = change.to;
    return {};
  }
  static Lock lock(const CommentObject<T>&) { return {}; }
  static Hazards hazards(const CommentObject<T>&) { return {}; }
  static Facts facts(const CommentObject<T>& change) {
    Facts facts;
    facts.needs = {Kind::fact(change.name)};
    return facts;
  }
  static std::string summary(const CommentObject<T>& change) {
    return (change.to.empty() ? "drop comment of " : "set comment of ") + std::string(T::kind) + " " +
           display(change.name);
  }
};

}  // namespace rowan::tool
