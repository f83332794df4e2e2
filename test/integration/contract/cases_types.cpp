#include "golden/migrate/decide.hpp"
#include "integration/contract/contract_cases.hpp"

namespace rowan::tool::testing {
namespace {

Check check(std::string name, std::string_view text, bool valid = true) {
  return {std::move(name), expression(text), valid};
}

Domain email() {
  Domain domain;
  domain.name = {"public", "email"};
  domain.base = type("text");
  domain.checks = {check("email_at", "value ~ '@'::text")};
  return domain;
}

TableBuilder people() { return table("people").id().required("mail", "public.email"); }
const std::string a_person = "insert into public.people (mail) values ('a@b')";

Schema with(Domain domain, const TableBuilder& user = people()) {
  Schema result = schema().add(user);
  result.domains = {std::move(domain)};
  return result;
}

CompositeType address(std::vector<Attribute> attributes) {
  return {{"public", "address"}, std::move(attributes), "where"};
}

Schema with(CompositeType composite, bool used = true) {
  Schema result = schema();
  if (used) result = schema().add(table("houses").id().optional("at", "public.address"));
  result.composite_types = {std::move(composite)};
  return result;
}

MigrateCases domain_cases() {
  const auto change = [&](std::string name, std::string says, auto alter, bool with_rows = true) {
    auto after = email();
    alter(after);
    return MigrateCase{std::move(name), std::move(says), with(email()),
                       with(after),     allow_drop(),    with_rows ? a_person : ""};
  };
  auto renamed = email();
  renamed.name.name = "mail_address";
  auto not_valid = email();
  not_valid.checks.push_back(check("email_short", "length(value) < 9", false));
  auto valid = not_valid;
  valid.checks[1].valid = true;
  auto above = email();
  above.name = {"public", "work_email"};
  above.base = type("public.email");
  above.checks.clear();
  Schema two = with(email());
  two.domains.push_back(above);
  auto collated = email();
  collated.base = type("varchar(80)");
  collated.collation = QualifiedName{"pg_catalog", "C"};
  const auto nobody = table("people").id();
  return {
      {"domain_base", "a domain that nobody has gets another base type and a collation",
       with(email(), nobody), with(collated, nobody)},
      {"domain_comes", "a domain comes with its table", schema(), with(email())},
      {"domain_goes", "a domain goes with its table", with(email()), schema(), allow_drop()},
      {"domain_on_domain", "a domain based on a domain comes", schema(), two},
      {"domain_of_added_column", "a column of a new domain is added", schema().add(table("people").id()),
       with(email(), table("people").id().optional("mail", "public.email"))},
      change("domain_default", "a domain gets a default",
             [](Domain& domain) { domain.default_value = expression("'x@y'::text"); }),
      change("domain_not_null", "a domain refuses NULL", [](Domain& domain) { domain.not_null = true; }),
      change("domain_check", "a domain gets a second check",
             [](Domain& domain) { domain.checks.push_back(check("email_short", "length(value) < 99")); }),
      change("domain_check_text", "the check of a domain changes its text",
             [](Domain& domain) { domain.checks[0] = check("email_at", "value ~ '.@.'::text"); }),
      change("domain_check_goes", "the check of a domain goes",
             [](Domain& domain) { domain.checks.clear(); }),
      change("domain_check_renamed", "the check of a domain is renamed",
             [](Domain& domain) { domain.checks[0].name = "has_at"; }),
      change("domain_comment", "a domain gets a comment",
             [](Domain& domain) { domain.comment = "it's mail"; }),
      {"domain_not_valid",
       "a domain gets a check that is not valid yet",
       with(email()),
       with(not_valid),
       {},
       a_person},
      {"domain_validate", "the check of a domain becomes valid", with(not_valid), with(valid), {}, a_person},
      {"domain_renamed", "a domain is renamed under its column", with(email()),
       with(renamed, table("people").id().required("mail", "public.mail_address")),
       decide({{Kind::domain, {"public", "mail_address"}, "", "email"}}), a_person},
      {"domain_for_text", "a text column gets a domain",
       schema().add(table("people").id().required("mail", "text")), with(email()),
       cast("people", "mail", "mail::public.email"), "insert into public.people (mail) values ('a@b')"},
  };
}

MigrateCases composite_cases() {
  const Attribute street{"street", type("text"), {}}, zip{"Zip", type("varchar(9)"), {}};
  const Attribute c_street{"street", type("text"), QualifiedName{"pg_catalog", "C"}};
  const Attribute road{"road", type("text"), {}};
  return {
      {"composite_comes", "a composite type comes with its table", schema(), with(address({street, zip}))},
      {"composite_goes", "a composite type goes with its table", with(address({street})), schema(),
       allow_drop()},
      {"composite_attribute_comes", "a composite type in use gets an attribute", with(address({street})),
       with(address({street, zip}))},
      {"composite_attribute_goes", "a composite type in use loses an attribute", with(address({street, zip})),
       with(address({street})), allow_drop()},
      {"composite_attribute_collation", "an attribute gets a collation", with(address({street, zip}), false),
       with(address({c_street, zip}), false)},
      {"composite_attribute_renamed", "an attribute is renamed", with(address({street})),
       with(address({road})), decide({{Kind::attribute, {"public", "address"}, "road", "street"}})},
  };
}

MigrateCases other_cases() {
  Schema range =
      schema().add(table("runs").id().optional("at", "public.speed").optional("all", "public.speeds"));
  range.range_types = {
      {{"public", "speed"}, type("double precision"), "", {}, "", "float8mi", "speeds", "fast"}};
  Schema old_range = schema().add(table("runs").id().optional("at", "public.speed"));  // of PostgreSQL 13 too
  old_range.range_types = range.range_types;
  old_range.range_types[0].multirange.clear();
  Schema collated = schema().add(table("words").id());
  collated.collations = {{{"public", "german"}, "icu", "de", "", "", false, "ä"}};
  Schema extended = schema().schema("ext").add(table("pages")
                                                   .id()
                                                   .optional("title", "public.citext")
                                                   .optional("tags", "ext.hstore[]")
                                                   .index({"title"}, "pages_title_idx", [](Index& index) {
                                                     index.method = "gin";
                                                     index.keys[0].operator_class = "public.gin_trgm_ops";
                                                     index.keys[0].column.clear();
                                                     index.keys[0].expression = expression("title::text");
                                                   }));
  extended.extensions = {{"citext", "", ""}, {"hstore", "ext", ""}, {"pg_trgm", "", ""}};
  Schema text = schema().add(table("pages").id().optional("title", "text"));
  return {
      {"range_comes", "a range type comes with columns of it and of its multirange", schema(), range},
      {"range_goes", "a range type goes with its table", old_range, schema(), allow_drop()},
      {"collation_comes", "a collation comes", schema(), collated},
      {"collation_goes", "a collation goes", collated, schema(), allow_drop()},
      {"extensions_come", "extensions come before the types and operator classes that are theirs", schema(),
       extended},
      {"extensions_go", "extensions go last", extended, schema(), allow_drop()},
  };
}

}  // namespace

MigrateCases user_type_cases() {
  MigrateCases all = domain_cases();
  for (const auto& more : {composite_cases(), other_cases()}) all.insert(all.end(), more.begin(), more.end());
  return all;
}

}  // namespace rowan::tool::testing
