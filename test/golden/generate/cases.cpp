#include "cases.hpp"

#include <utility>

namespace rowan::test {
namespace {

using namespace rowan::tool;

EntityMember column(const std::string& name, const std::string& cpp_type, const std::string& type) {
  EntityMember member;
  member.name = name;
  member.column = name;
  member.cpp_type = cpp_type;
  member.type.name = type;
  member.required = true;
  return member;
}

EntityMember text(const std::string& name) { return column(name, "std::string", "text"); }
EntityMember integer(const std::string& name) { return column(name, "std::int32_t", "integer"); }
EntityMember bigint(const std::string& name) { return column(name, "std::int64_t", "bigint"); }
EntityMember nullable(EntityMember member) {
  member.optional = true;
  member.required = false;
  return member;
}
EntityMember left_out(EntityMember member) {
  member.required = false;
  return member;
}
EntityMember identity(const std::string& name) {
  auto member = left_out(bigint(name));
  member.identity = IdentityGeneration::by_default;
  return member;
}
EntityMember array(EntityMember member) {
  member.array = true;
  member.type.array = true;
  return member;
}

Entity entity(const std::string& space, const std::string& name, const std::string& header,
              const std::string& table, std::vector<EntityMember> members, Names primary_key) {
  Entity result;
  result.cpp_namespace = space;
  result.name = name;
  result.header = header;
  result.table.name = table;
  result.members = std::move(members);
  result.primary_key = std::move(primary_key);
  result.location = {header, 1, 1};
  return result;
}

Relation relation(const std::string& name, RelationKind kind, const std::string& target, Names columns,
                  Names target_columns) {
  Relation result;
  result.name = name;
  result.kind = kind;
  result.target = target;
  result.columns = std::move(columns);
  result.target_columns = std::move(target_columns);
  return result;
}

EnumClass enumeration(const std::string& name, const std::string& header, EnumClass::Storage storage,
                      const Names& labels) {
  EnumClass result;
  result.cpp_name = name;
  result.header = header;
  result.storage = storage;
  for (const auto& label : labels)
    result.enumerators.push_back({label, label, static_cast<long long>(result.enumerators.size())});
  return result;
}

// With a default in the database, which decides how an insert may leave it out.
EntityMember with_default(EntityMember member) {
  member.has_default = true;
  return member;
}

EntityMember enum_column(const std::string& name, const std::string& cpp_type, const std::string& type) {
  auto member = column(name, cpp_type, type);
  member.type.schema = "public";
  return member;
}

Declarations shop() {
  auto email = text("email");
  email.documentation = "where the invoices go";
  auto customer =
      entity("shop", "Customer", "shop.hpp", "customers",
             {with_default(left_out(column("id", "rowan::uuid", "uuid"))), email, nullable(text("nickname"))},
             {"id"});
  customer.documentation = "Who buys.";
  customer.relations = {relation("orders", RelationKind::has_many, "shop::Order", {"id"}, {"customer_id"})};
  customer.unique_keys = {{"customers_email_key", {"email"}, ""}};
  customer.constraints = {{"customers_pkey", ConstraintKind::primary_key, {"id"}, ""},
                          {"customers_email_key", ConstraintKind::unique, {"email"}, "is taken"}};
  auto amount = column("amount", "rowan::decimal", "numeric");
  amount.type.modifiers = {12, 2};
  auto inserted_at = with_default(left_out(column("inserted_at", "rowan::timestamptz", "timestamptz")));
  inserted_at.created_at = true;
  auto order = entity(
      "shop", "Order", "shop.hpp", "orders",
      {identity("id"), column("customer_id", "rowan::uuid", "uuid"), amount,
       with_default(left_out(enum_column("status", "shop::OrderStatus", "order_status"))), inserted_at},
      {"id"});
  order.relations = {
      relation("customer", RelationKind::belongs_to, "shop::Customer", {"customer_id"}, {"id"})};
  order.constraints = {{"amount_positive", ConstraintKind::check, {"amount"}, "must be positive"},
                       {"orders_customer_id_fkey", ConstraintKind::foreign_key, {"customer_id"}, ""}};
  Declarations result;
  result.entities = {customer, order};
  result.enums = {enumeration("shop::OrderStatus", "shop.hpp", EnumClass::Storage::enum_type,
                              {"pending", "active", "completed"})};
  return result;
}

/// Of these C++ has the text only.
bool is_read_as_text(const TypeRow& row) {
  return row.text_too || (row.cpp_type == "std::string" && row.name != "text" && row.name != "varchar");
}

void add_text_type(std::vector<EntityMember>& members, const std::string& name, const std::string& type,
                   const std::string& schema = "") {
  auto member = column("a_" + name, "std::string", type);
  member.type.schema = schema;
  auto list = nullable(array(member));
  list.name = list.column = member.name + "_list";
  members.push_back(nullable(member));
  members.push_back(list);
}

// Multiranges have a table of their own: PostgreSQL 13 has none.
Declarations text_types() {
  std::vector<EntityMember> texts{identity("id")};
  auto multiranges = texts;
  for (const auto& row : type_rows()) {
    const auto type = std::string(row.name);
    if (is_read_as_text(row))
      add_text_type(type.ends_with("multirange") ? multiranges : texts,
                    type == "\"char\"" ? "internal_char" : type, type);
  }
  for (const auto* type : {"citext", "hstore", "address"}) add_text_type(texts, type, type, "public");
  Declarations result;
  result.entities = {entity("", "Texts", "text_types.hpp", "texts", texts, {"id"}),
                     entity("", "Multiranges", "text_types.hpp", "multiranges", multiranges, {"id"})};
  return result;
}

/// Nullable and not, alone and in arrays.
void add_variants(std::vector<EntityMember>& members, const TypeRow& row) {
  const auto name = "a_" + std::string(row.name.substr(0, row.name.find(' ')));
  const auto member = column(name, std::string(row.cpp_type), std::string(row.name));
  members.push_back(member);
  members.push_back(nullable(member));
  members.push_back(array(member));
  members.push_back(nullable(array(member)));
  for (std::size_t i = 1; i < 4; ++i) {
    auto& variant = members[members.size() - 4 + i];
    variant.name += i == 1 ? "_or_null" : i == 2 ? "_list" : "_list_or_null";
    variant.column = variant.name;
  }
}

Declarations more_types() {
  std::vector<EntityMember> members{identity("id")};
  for (const auto& row : type_rows())
    if (row.text_too) add_variants(members, row);
  Declarations result;
  result.entities = {entity("", "Moment", "more_types.hpp", "moments", members, {"id"})};
  return result;
}

Declarations types() {
  std::vector<EntityMember> members{identity("id")};
  for (const auto& row : type_rows())
    if (!is_read_as_text(row)) add_variants(members, row);
  auto sizes = array(enum_column("sizes", "Size", "size"));
  auto holes = array(integer("holes"));
  holes.optional_elements = true;
  members.insert(members.end(), {enum_column("size", "Size", "size"), sizes, holes,
                                 column("color", "Color", "text"), column("weight", "Weight", "smallint")});
  Declarations result;
  result.entities = {entity("", "Everything", "types.hpp", "everything", members, {"id"})};
  result.enums = {enumeration("Size", "types.hpp", EnumClass::Storage::enum_type, {"small", "large"}),
                  enumeration("Color", "types.hpp", EnumClass::Storage::text, {"red", "green"}),
                  enumeration("Weight", "types.hpp", EnumClass::Storage::number, {"light", "heavy"})};
  result.enums.back().number_type = "smallint";
  return result;
}

Declarations composite_key() {
  auto name = text("name");
  name.column = "user";
  auto member = entity("club", "Membership", "composite_key.hpp", "memberships",
                       {bigint("club_id"), name, nullable(integer("fee"))}, {"club_id", "user"});
  member.table.schema = "club";
  member.unique_keys = {{"memberships_fee_key", {"club_id", "fee"}, ""}};
  member.relations = {
      relation("visits", RelationKind::has_many, "club::Visit", {"club_id", "user"}, {"club_id", "visitor"})};
  auto visit = entity("club", "Visit", "composite_key.hpp", "visits",
                      {identity("id"), bigint("club_id"), nullable(text("visitor"))}, {"id"});
  visit.table.schema = "club";
  visit.relations = {relation("membership", RelationKind::belongs_to, "club::Membership",
                              {"club_id", "visitor"}, {"club_id", "user"})};
  Declarations result;
  result.entities = {member, visit};
  return result;
}

Declarations relations() {
  auto author = entity("blog", "Author", "author.hpp", "authors",
                       {identity("id"), text("name"), nullable(bigint("best_id"))}, {"id"});
  author.relations = {relation("posts", RelationKind::has_many, "blog::Post", {"id"}, {"author_id"}),
                      relation("best", RelationKind::belongs_to, "blog::Post", {"best_id"}, {"id"}),
                      relation("profile", RelationKind::has_one, "blog::Profile", {"id"}, {"author_id"})};
  auto post = entity("blog", "Post", "post.hpp", "posts",
                     {identity("id"), bigint("author_id"), text("title")}, {"id"});
  post.relations = {relation("author", RelationKind::belongs_to, "blog::Author", {"author_id"}, {"id"})};
  auto profile = entity("blog", "Profile", "author.hpp", "profiles",
                        {identity("id"), bigint("author_id"), text("bio")}, {"id"});
  Declarations result;
  result.entities = {author, profile, post};
  return result;
}

Relation through(Relation relation, const std::string& join, Names columns, Names target_columns) {
  relation.kind = RelationKind::many_to_many;
  relation.through = Through{join, std::move(columns), std::move(target_columns)};
  return relation;
}

Declarations many_to_many() {
  const auto related = [](const std::string& name, const std::string& target) {
    return relation(name, RelationKind::many_to_many, target, {"id"}, {"id"});
  };
  auto article =
      entity("tagging", "Article", "article.hpp", "articles", {identity("id"), text("title")}, {"id"});
  article.relations = {
      through(related("tags", "tagging::Tag"), "tagging::ArticleTag", {"article_id"}, {"tag_id"}),
      through(related("sources", "tagging::Article"), "tagging::Citation", {"citing_id"}, {"cited_id"})};
  auto tag = entity("tagging", "Tag", "article.hpp", "tags", {identity("id"), text("name")}, {"id"});
  tag.relations = {
      through(related("articles", "tagging::Article"), "tagging::ArticleTag", {"tag_id"}, {"article_id"})};
  auto join = entity("tagging", "ArticleTag", "join.hpp", "article_tags",
                     {bigint("article_id"), integer("tag_id")}, {"article_id", "tag_id"});
  auto citation = entity("tagging", "Citation", "join.hpp", "citations",
                         {identity("id"), bigint("citing_id"), nullable(bigint("cited_id"))}, {"id"});
  Declarations result;
  result.entities = {article, tag, join, citation};
  return result;
}

Declarations mixin() {
  auto created = left_out(column("created_at", "rowan::timestamptz", "timestamptz"));
  created.created_at = true;
  auto updated = left_out(column("updated_at", "rowan::timestamptz", "timestamptz"));
  updated.updated_at = true;
  auto lock = left_out(integer("lock"));
  lock.version = true;
  auto secret = text("secret");
  secret.sensitive = true;
  Declarations result;
  result.entities = {
      entity("wiki", "Page", "mixin.hpp", "pages",
             {created, updated, identity("id"), lock, text("title"), secret,
              with_default(nullable(integer("rank"))), with_default(left_out(array(text("tags"))))},
             {"id"})};
  return result;
}

Declarations no_primary_key() {
  auto reading = entity("", "Reading", "no_primary_key.hpp", "readings",
                        {text("sensor"), column("at", "rowan::timestamptz", "timestamptz"),
                         column("value", "double", "double precision")},
                        {});
  reading.unique_keys = {{"readings_sensor_at_key", {"sensor", "at"}, ""},
                         {"readings_high_key", {"at"}, "value > 9"}};
  Declarations result;
  result.entities = {reading};
  return result;
}

Entity forum_member() {
  auto member = entity(
      "forum", "Member", "forum.hpp", "members",
      {identity("id"), text("name"), text("email"), nullable(text("nickname")), nullable(integer("age")),
       with_default(left_out(column("balance", "rowan::decimal", "numeric"))),
       column("active", "bool", "boolean"), column("joined_at", "rowan::timestamptz", "timestamptz"),
       nullable(column("birthday", "rowan::date", "date")), with_default(left_out(array(text("tags")))),
       nullable(column("settings", "nlohmann::json", "jsonb")), nullable(bigint("referrer_id"))},
      {"id"});
  member.unique_keys = {{"members_email_key", {"email"}, ""}};
  member.relations = {
      relation("referrer", RelationKind::belongs_to, "forum::Member", {"referrer_id"}, {"id"}),
      relation("referred", RelationKind::has_many, "forum::Member", {"id"}, {"referrer_id"}),
      relation("posts", RelationKind::has_many, "forum::Post", {"id"}, {"author_id"}),
      relation("comments", RelationKind::has_many, "forum::Comment", {"id"}, {"author_id"}),
      relation("profile", RelationKind::has_one, "forum::Profile", {"id"}, {"member_id"}),
      relation("latest", RelationKind::has_one, "forum::Post", {"id"}, {"author_id"})};
  return member;
}

// What queries are tested with: every type of operator, every kind of relation.
Declarations forum() {
  auto post = entity("forum", "Post", "forum.hpp", "posts",
                     {identity("id"), bigint("author_id"), text("title"), text("body"), integer("score"),
                      enum_column("state", "forum::PostState", "post_state"),
                      nullable(column("published_at", "rowan::timestamptz", "timestamptz")),
                      nullable(column("visible", "rowan::range<rowan::timestamptz>", "tstzrange")),
                      nullable(column("rating", "double", "double precision"))},
                     {"id"});
  post.relations = {relation("author", RelationKind::belongs_to, "forum::Member", {"author_id"}, {"id"}),
                    relation("comments", RelationKind::has_many, "forum::Comment", {"id"}, {"post_id"})};
  auto comment = entity(
      "forum", "Comment", "forum.hpp", "comments",
      {identity("id"), bigint("post_id"), nullable(bigint("author_id")), integer("likes"), text("body")},
      {"id"});
  comment.relations = {relation("post", RelationKind::belongs_to, "forum::Post", {"post_id"}, {"id"}),
                       relation("author", RelationKind::belongs_to, "forum::Member", {"author_id"}, {"id"})};
  auto profile = entity("forum", "Profile", "forum.hpp", "profiles",
                        {identity("id"), bigint("member_id"), text("bio"),
                         nullable(column("search", "std::string", "tsvector"))},
                        {"id"});
  profile.unique_keys = {{"profiles_member_id_key", {"member_id"}, ""}};
  profile.relations = {relation("member", RelationKind::belongs_to, "forum::Member", {"member_id"}, {"id"})};
  Declarations result;
  result.entities = {forum_member(), post, comment, profile};
  result.enums = {enumeration("forum::PostState", "forum.hpp", EnumClass::Storage::enum_type,
                              {"draft", "published", "archived"})};
  return result;
}

}  // namespace

std::vector<GoldenCase> cases() {
  return {{"shop", shop()},
          {"types", types()},
          {"text_types", text_types()},
          {"more_types", more_types()},
          {"composite_key", composite_key()},
          {"relations", relations()},
          {"many_to_many", many_to_many()},
          {"mixin", mixin()},
          {"forum", forum()},
          {"no_primary_key", no_primary_key()}};
}

}  // namespace rowan::test
