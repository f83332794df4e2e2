// Writes, reads and finds every type that C++ has as text: built in, of an extension, a composite type.
// To add a type: its row in the type table, its member in the golden case `text_types`, its values here.
#include "fixture.hpp"
#include "text_types.rowan.hpp"

namespace {

using repository_test::Fixture;
namespace c = columns;

template <class Row>
struct Case {
  const char* column;
  const char* type;
  std::optional<std::string> Row::* value;
  std::optional<std::vector<std::string>> Row::* list;
  std::string low;  // as PostgreSQL writes it
  std::string high;
};

const std::vector<Case<Texts>> text_cases{
    {"a_char", "char", &Texts::a_char, &Texts::a_char_list, R"~(x)~", R"~(y)~"},
    {"a_internal_char", R"~("char")~", &Texts::a_internal_char, &Texts::a_internal_char_list, R"~(a)~",
     R"~(z)~"},
    {"a_name", "name", &Texts::a_name, &Texts::a_name_list, R"~()~",
     R"~(nnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnn)~"},
    {"a_json", "json", &Texts::a_json, &Texts::a_json_list, R"~({"b": 1, "a":  2})~", R"~([null])~"},
    {"a_xml", "xml", &Texts::a_xml, &Texts::a_xml_list, R"~(<a>b</a>)~", R"~(text)~"},
    {"a_oid", "oid", &Texts::a_oid, &Texts::a_oid_list, R"~(0)~", R"~(4294967295)~"},
    {"a_money", "money", &Texts::a_money, &Texts::a_money_list, R"~(-$92,233,720,368,547,758.08)~",
     R"~($92,233,720,368,547,758.07)~"},
    {"a_interval", "interval", &Texts::a_interval, &Texts::a_interval_list, R"~(-178000000 years)~",
     R"~(1 year 2 mons 3 days 04:05:06.789)~"},
    {"a_time", "time", &Texts::a_time, &Texts::a_time_list, R"~(00:00:00)~", R"~(24:00:00)~"},
    {"a_timetz", "timetz", &Texts::a_timetz, &Texts::a_timetz_list, R"~(00:00:00+15:59)~",
     R"~(24:00:00-15:59)~"},
    {"a_bit", "bit", &Texts::a_bit, &Texts::a_bit_list, R"~(0)~", R"~(1)~"},
    {"a_varbit", "varbit", &Texts::a_varbit, &Texts::a_varbit_list, R"~()~",
     R"~(101101101101101101101101101101101101101101101101101101101101)~"},
    {"a_inet", "inet", &Texts::a_inet, &Texts::a_inet_list, R"~(0.0.0.0/0)~", R"~(2001:db8::1/128)~"},
    {"a_cidr", "cidr", &Texts::a_cidr, &Texts::a_cidr_list, R"~(10.0.0.0/8)~",
     R"~(ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff/128)~"},
    {"a_macaddr", "macaddr", &Texts::a_macaddr, &Texts::a_macaddr_list, R"~(00:00:00:00:00:00)~",
     R"~(ff:ff:ff:ff:ff:ff)~"},
    {"a_macaddr8", "macaddr8", &Texts::a_macaddr8, &Texts::a_macaddr8_list, R"~(00:00:00:00:00:00:00:00)~",
     R"~(ff:ff:ff:ff:ff:ff:ff:ff)~"},
    {"a_tsvector", "tsvector", &Texts::a_tsvector, &Texts::a_tsvector_list, R"~()~", R"~('fat':2 'rat':3A)~"},
    {"a_tsquery", "tsquery", &Texts::a_tsquery, &Texts::a_tsquery_list, R"~('fat' & !'rat')~",
     R"~('a':*B <-> 'c')~"},
    {"a_jsonpath", "jsonpath", &Texts::a_jsonpath, &Texts::a_jsonpath_list, R"~($."a"[*]?(@ > 3))~",
     R"~(strict $)~"},
    {"a_int4range", "int4range", &Texts::a_int4range, &Texts::a_int4range_list, R"~(empty)~",
     R"~([-2147483648,2147483647))~"},
    {"a_int8range", "int8range", &Texts::a_int8range, &Texts::a_int8range_list, R"~([1,))~", R"~((,))~"},
    {"a_numrange", "numrange", &Texts::a_numrange, &Texts::a_numrange_list, R"~((1.5,2])~", R"~(empty)~"},
    {"a_tsrange", "tsrange", &Texts::a_tsrange, &Texts::a_tsrange_list,
     R"~(["2026-01-01 00:00:00",infinity))~", R"~(empty)~"},
    {"a_tstzrange", "tstzrange", &Texts::a_tstzrange, &Texts::a_tstzrange_list,
     R"~(["2026-01-01 00:00:00+00","2027-01-01 00:00:00+00"))~", R"~((,))~"},
    {"a_daterange", "daterange", &Texts::a_daterange, &Texts::a_daterange_list, R"~([2026-01-01,infinity))~",
     R"~(empty)~"},
    {"a_point", "point", &Texts::a_point, &Texts::a_point_list, R"~((0,0))~", R"~((-1e+300,Infinity))~"},
    {"a_line", "line", &Texts::a_line, &Texts::a_line_list, R"~({1,2,3})~", R"~({1,0,0})~"},
    {"a_lseg", "lseg", &Texts::a_lseg, &Texts::a_lseg_list, R"~([(0,0),(1,1)])~", R"~([(1,1),(0,0)])~"},
    {"a_box", "box", &Texts::a_box, &Texts::a_box_list, R"~((1,1),(0,0))~", R"~((2,2),(-2,-2))~"},
    {"a_path", "path", &Texts::a_path, &Texts::a_path_list, R"~(((0,0),(1,1)))~", R"~([(0,0),(1,1)])~"},
    {"a_polygon", "polygon", &Texts::a_polygon, &Texts::a_polygon_list, R"~(((0,0),(1,1),(1,0)))~",
     R"~(((0,0)))~"},
    {"a_circle", "circle", &Texts::a_circle, &Texts::a_circle_list, R"~(<(0,0),0>)~", R"~(<(1,2),3>)~"},
    {"a_pg_lsn", "pg_lsn", &Texts::a_pg_lsn, &Texts::a_pg_lsn_list, R"~(0/0)~", R"~(FFFFFFFF/FFFFFFFF)~"},
    {"a_citext", "citext", &Texts::a_citext, &Texts::a_citext_list, R"~()~", R"~(Groß {"x",NULL})~"},
    {"a_hstore", "hstore", &Texts::a_hstore, &Texts::a_hstore_list, R"~()~", R"~("a"=>"1", "b"=>NULL)~"},
    {"a_address", "address", &Texts::a_address, &Texts::a_address_list, R"~((,))~",
     R"~(("High St, 1",10115))~"},
};

// PostgreSQL 14 and later.
const std::vector<Case<Multiranges>> multirange_cases{
    {"a_int4multirange", "int4multirange", &Multiranges::a_int4multirange,
     &Multiranges::a_int4multirange_list, R"~({})~", R"~({[1,3),[5,7)})~"},
    {"a_int8multirange", "int8multirange", &Multiranges::a_int8multirange,
     &Multiranges::a_int8multirange_list, R"~({})~", R"~({(,)})~"},
    {"a_nummultirange", "nummultirange", &Multiranges::a_nummultirange, &Multiranges::a_nummultirange_list,
     R"~({})~", R"~({[1.1,2.2]})~"},
    {"a_tsmultirange", "tsmultirange", &Multiranges::a_tsmultirange, &Multiranges::a_tsmultirange_list,
     R"~({})~", R"~({["2026-01-01 00:00:00","2026-02-01 00:00:00")})~"},
    {"a_tstzmultirange", "tstzmultirange", &Multiranges::a_tstzmultirange,
     &Multiranges::a_tstzmultirange_list, R"~({})~", R"~({["2026-01-01 00:00:00+00",)})~"},
    {"a_datemultirange", "datemultirange", &Multiranges::a_datemultirange,
     &Multiranges::a_datemultirange_list, R"~({})~", R"~({[2026-01-01,2026-02-01)})~"},
};

template <class Row>
std::string table(const std::string& name, const std::vector<Case<Row>>& cases) {
  std::string sql = "create table " + name + " (id bigint generated by default as identity primary key";
  for (const auto& each : cases) {
    sql += std::string(", ") + each.column + " " + each.type;
    sql += std::string(", ") + each.column + "_list " + each.type + "[]";
  }
  return sql + ")";
}

std::string texts_table() {
  return "create extension citext; create extension hstore; create type address as (street text, zip "
         "text); " +
         table("texts", text_cases);
}

template <class Row>
void check_equal(const std::vector<Case<Row>>& cases, const Row& expected, const Row& found) {
  for (const auto& each : cases) {
    CAPTURE(each.column);
    CHECK(expected.*each.value == found.*each.value);
    CHECK(expected.*each.list == found.*each.list);
  }
}

// Writes a row of the low ends and one of the high ends, each list holding both, and reads them.
template <class Row, class NewRow>
void check_ends(const auto& repository, const std::vector<Case<Row>>& cases) {
  const auto stored = repository.insert_all({NewRow{}, NewRow{}});
  for (const bool high : {false, true}) {
    Row row;
    row.id = stored[high ? 1 : 0].id;
    for (const auto& each : cases) {
      row.*each.value = high ? each.high : each.low;
      row.*each.list = {each.low, each.high};
    }
    check_equal(cases, row, repository.save(row));
    check_equal(cases, row, repository.get(row.id));
  }
  check_equal(cases, Row{}, Row{repository.insert(NewRow{})});
}

}  // namespace

TEST_CASE("every type that C++ has as text is written and read at both ends, alone and in arrays") {
  Fixture fixture(texts_table());
  check_ends<Texts, NewTexts>(TextsRepository{fixture.db()}, text_cases);
}

TEST_CASE("multiranges are written and read at both ends, alone and in arrays, where the server has them") {
  Fixture fixture("select 1");
  if (fixture.major_version() < 14) {
    CHECK_THROWS_AS(fixture.sql(table("multiranges", multirange_cases)), pqxx::sql_error);
    return;
  }
  fixture.sql(table("multiranges", multirange_cases));
  check_ends<Multiranges, NewMultiranges>(MultirangesRepository{fixture.db()}, multirange_cases);
}

TEST_CASE("rows are found by values of types that C++ has as text, compared as their type compares") {
  Fixture fixture(texts_table());
  const TextsRepository repository{fixture.db()};
  NewTexts given;
  given.a_citext = "Rowan";
  given.a_inet = "10.0.0.9";
  given.a_interval = "1 day";
  given.a_numrange = "[1,2)";
  given.a_json_list = {{R"({"a": 1})", "null"}};
  const auto stored = repository.insert_all({given, given});
  REQUIRE(stored.size() == 2);
  CHECK(stored[1].a_json_list == given.a_json_list);
  CHECK(repository.where(c::texts.a_citext == "ROWAN").count() == 2);
  CHECK(repository.where(c::texts.a_citext.in({"rOWAN", "x"})).count() == 2);
  CHECK(repository.where(c::texts.a_inet > "10.0.0.10").count() == 0);
  CHECK(repository.where(c::texts.a_inet.between("10.0.0.8", "10.0.0.10")).count() == 2);
  CHECK(repository.where(c::texts.a_interval == "24:00:00").count() == 2);
  CHECK(repository.where(c::texts.a_numrange.is_not_distinct_from("[1.0,2.0)")).count() == 2);
  CHECK(repository.where(c::texts.a_hstore.is_null()).count() == 2);
}
