// Writes, reads and finds every type that C++ has as text: built in, of an extension, a composite type.
// To add a type: its row in the type table, its member in the golden case `text_types`, its values here.
#include "fixture.hpp"
#include "text_types.rowan.hpp"

namespace {

using repository_test::Fixture;
namespace c = columns;

using Value = std::optional<std::string> Texts::*;
using List = std::optional<std::vector<std::string>> Texts::*;

struct Case {
  const char* column;
  const char* type;
  Value value;
  List list;
  std::string low;  // as PostgreSQL writes it
  std::string high;
};

const Case all_cases[] = {
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
    {"a_int4multirange", "int4multirange", &Texts::a_int4multirange, &Texts::a_int4multirange_list, R"~({})~",
     R"~({[1,3),[5,7)})~"},
    {"a_int8multirange", "int8multirange", &Texts::a_int8multirange, &Texts::a_int8multirange_list, R"~({})~",
     R"~({(,)})~"},
    {"a_nummultirange", "nummultirange", &Texts::a_nummultirange, &Texts::a_nummultirange_list, R"~({})~",
     R"~({[1.1,2.2]})~"},
    {"a_tsmultirange", "tsmultirange", &Texts::a_tsmultirange, &Texts::a_tsmultirange_list, R"~({})~",
     R"~({["2026-01-01 00:00:00","2026-02-01 00:00:00")})~"},
    {"a_tstzmultirange", "tstzmultirange", &Texts::a_tstzmultirange, &Texts::a_tstzmultirange_list, R"~({})~",
     R"~({["2026-01-01 00:00:00+00",)})~"},
    {"a_datemultirange", "datemultirange", &Texts::a_datemultirange, &Texts::a_datemultirange_list, R"~({})~",
     R"~({[2026-01-01,2026-02-01)})~"},
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

std::string tables() {
  std::string sql =
      "create extension citext; create extension hstore; create type address as (street text, zip text); "
      "create table texts (id bigint generated by default as identity primary key";
  for (const auto& each : all_cases) {
    sql += std::string(", ") + each.column + " " + each.type;
    sql += std::string(", ") + each.column + "_list " + each.type + "[]";
  }
  return sql + ")";
}

Texts row_at(bool high) {
  Texts row;
  for (const auto& each : all_cases) {
    row.*each.value = high ? each.high : each.low;
    row.*each.list = {each.low, each.high};
  }
  return row;
}

void check_equal(const Texts& expected, const Texts& found) {
  for (const auto& each : all_cases) {
    CAPTURE(each.column);
    CHECK(expected.*each.value == found.*each.value);
    CHECK(expected.*each.list == found.*each.list);
  }
}

}  // namespace

TEST_CASE("every type that C++ has as text is written and read at both ends, alone and in arrays") {
  Fixture fixture(tables());
  const TextsRepository repository{fixture.db()};
  const auto stored = repository.insert_all({NewTexts{}, NewTexts{}});
  for (const bool high : {false, true}) {
    auto row = row_at(high);
    row.id = stored[high ? 1 : 0].id;
    check_equal(row, repository.save(row));
    check_equal(row, repository.get(row.id));
  }
  const auto none = repository.insert(NewTexts{});
  for (const auto& each : all_cases) {
    CHECK(!(none.*each.value));
    CHECK(!(none.*each.list));
  }
}

TEST_CASE("rows are found by values of types that C++ has as text, compared as their type compares") {
  Fixture fixture(tables());
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
