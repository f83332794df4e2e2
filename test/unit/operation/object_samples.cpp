#include "support/schema_builder.hpp"
#include "unit/operation/change_samples.hpp"

namespace rowan::tool::testing {

std::vector<ChangeSample> object_samples() {
  const Extension hstore{"hstore", "shop", ""};
  const Collation german{{"shop", "german"}, "icu", "de", "", "", false, "umlauts"};
  const QualifiedName email{"shop", "email"}, address{"shop", "address"}, speed{"shop", "speed"};
  const Check at{"email_at", expression("value ~ '@'")},
      brief{"brief", expression("length(value) < 9"), false};
  Domain domain;
  domain.name = email;
  domain.base = type("text");
  domain.collation = QualifiedName{"pg_catalog", "C"};
  domain.not_null = true;
  domain.default_value = expression("'a@b'");
  domain.checks = {at, brief};
  domain.comment = "mail";
  const Attribute street{"street", type("text"), QualifiedName{"pg_catalog", "C"}},
      zip{"Zip", type("text"), {}};
  const CompositeType composite{address, {street}, "where"};
  const RangeType range{speed, type("real"), "float4_ops", {}, "", "shop.diff", "speeds", "fast"};
  const Changes create{CreateObject<Collation>{german}, CreateObject<Domain>{domain},
                       CreateObject<CompositeType>{composite}, CreateObject<RangeType>{range}};
  return {
      {CreateObject<Extension>{hstore}, {"CREATE EXTENSION IF NOT EXISTS hstore SCHEMA shop"}},
      {DropObject<Extension>{hstore}, {"DROP EXTENSION hstore"}, {CreateObject<Extension>{hstore}}},
      {create[0],
       {"CREATE COLLATION shop.german (provider = icu, locale = 'de', deterministic = false)",
        "COMMENT ON COLLATION shop.german IS 'umlauts'"}},
      {DropObject<Collation>{german}, {"DROP COLLATION shop.german"}, create},
      {RenameObject<Collation>{german.name, {"shop", "de"}},
       {"ALTER COLLATION shop.german RENAME TO de"},
       create},
      {CommentObject<Collation>{german.name, "umlauts", ""},
       {"COMMENT ON COLLATION shop.german IS NULL"},
       create},
      {create[1],
       {"CREATE DOMAIN shop.email AS text COLLATE \"C\" DEFAULT 'a@b' NOT NULL CONSTRAINT email_at CHECK "
        "(value ~ '@')",
        "ALTER DOMAIN shop.email ADD CONSTRAINT brief CHECK (length(value) < 9) NOT VALID",
        "COMMENT ON DOMAIN shop.email IS 'mail'"}},
      {DropObject<Domain>{domain}, {"DROP DOMAIN shop.email"}, create},
      {RenameObject<Domain>{email, {"public", "mail"}},
       {"ALTER DOMAIN shop.email SET SCHEMA public", "ALTER DOMAIN public.email RENAME TO mail"},
       create},
      {CommentObject<Domain>{email, "mail", "it's"}, {"COMMENT ON DOMAIN shop.email IS 'it''s'"}, create},
      {AlterDomainDefault{email, domain.default_value, std::nullopt},
       {"ALTER DOMAIN shop.email DROP DEFAULT"},
       create},
      {AlterDomainNotNull{email, false, {}}, {"ALTER DOMAIN shop.email DROP NOT NULL"}, create},
      {AddDomainCheck{email, Check{"long", expression("value <> ''")}, {}},
       {"ALTER DOMAIN shop.email ADD CONSTRAINT long CHECK (value <> '')"},
       create},
      {DropDomainCheck{email, at}, {"ALTER DOMAIN shop.email DROP CONSTRAINT email_at"}, create},
      {ValidateDomainCheck{email, brief, false, {}},
       {"ALTER DOMAIN shop.email VALIDATE CONSTRAINT brief"},
       create},
      {RenameDomainCheck{email, "brief", "short"},
       {"ALTER DOMAIN shop.email RENAME CONSTRAINT brief TO short"},
       create},
      {create[2],
       {"CREATE TYPE shop.address AS (street text COLLATE \"C\")",
        "COMMENT ON TYPE shop.address IS 'where'"}},
      {DropObject<CompositeType>{composite}, {"DROP TYPE shop.address"}, create},
      {RenameObject<CompositeType>{address, {"shop", "place"}},
       {"ALTER TYPE shop.address RENAME TO place"},
       create},
      {CommentObject<CompositeType>{address, "where", ""}, {"COMMENT ON TYPE shop.address IS NULL"}, create},
      {AddAttribute{address, zip}, {R"(ALTER TYPE shop.address ADD ATTRIBUTE "Zip" text)"}, create},
      {DropAttribute{address, street}, {"ALTER TYPE shop.address DROP ATTRIBUTE street"}, create},
      {AlterAttribute{address, street, {"street", type("varchar(9)"), {}}},
       {"ALTER TYPE shop.address ALTER ATTRIBUTE street SET DATA TYPE varchar(9)"},
       create},
      {RenameAttribute{address, "street", "Road"},
       {R"(ALTER TYPE shop.address RENAME ATTRIBUTE street TO "Road")"},
       create},
      {create[3],
       {"CREATE TYPE shop.speed AS RANGE (subtype = real, subtype_opclass = float4_ops, subtype_diff = "
        "shop.diff, multirange_type_name = shop.speeds)",
        "COMMENT ON TYPE shop.speed IS 'fast'"}},
      {DropObject<RangeType>{range}, {"DROP TYPE shop.speed"}, create},
      {RenameObject<RangeType>{speed, {"shop", "pace"}}, {"ALTER TYPE shop.speed RENAME TO pace"}, create},
      {CommentObject<RangeType>{speed, "fast", ""}, {"COMMENT ON TYPE shop.speed IS NULL"}, create},
  };
}

}  // namespace rowan::tool::testing
