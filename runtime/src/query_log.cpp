#include "query_log.hpp"

#include <cstdio>

namespace rowan {
namespace {

template <class T>
T decoded(std::string_view bytes) {
  T value{};
  codec<T>::decode(bytes, value);
  return value;
}

std::string time_as_text(timestamptz time) {
  if (time == timestamptz::max()) return "infinity";
  if (time == timestamptz::min()) return "-infinity";
  const auto day = std::chrono::floor<std::chrono::days>(time);
  const std::chrono::year_month_day calendar(day);
  const std::chrono::hh_mm_ss clock(time - day);
  char text[48];
  std::snprintf(text, sizeof text, "%04d-%02u-%02u %02ld:%02ld:%02ld.%06ld",
                static_cast<int>(calendar.year()), static_cast<unsigned>(calendar.month()),
                static_cast<unsigned>(calendar.day()), static_cast<long>(clock.hours().count()),
                static_cast<long>(clock.minutes().count()), static_cast<long>(clock.seconds().count()),
                static_cast<long>(clock.subseconds().count()));
  return text;
}

// By OID, as in codec.hpp.
std::string as_text(unsigned type, std::string_view bytes) {
  switch (type) {
    case 0:
    case 25:
      return "'" + std::string(bytes) + "'";
    case 16:
      return decoded<bool>(bytes) ? "true" : "false";
    case 21:
      return std::to_string(decoded<std::int16_t>(bytes));
    case 23:
      return std::to_string(decoded<std::int32_t>(bytes));
    case 20:
      return std::to_string(decoded<std::int64_t>(bytes));
    case 700:
      return std::to_string(decoded<float>(bytes));
    case 701:
      return std::to_string(decoded<double>(bytes));
    case 1700:
      return decoded<decimal>(bytes).to_string();
    case 2950:
      return to_string(decoded<uuid>(bytes));
    case 1184:
      return time_as_text(decoded<timestamptz>(bytes));
    case 1114:
      return time_as_text(timestamptz(decoded<timestamp>(bytes).time_since_epoch()));
    case 3802:
      return std::string(bytes.substr(1));
    default:
      return "<" + std::to_string(bytes.size()) + " bytes of type " + std::to_string(type) + ">";
  }
}

double milliseconds(std::chrono::microseconds time) { return static_cast<double>(time.count()) / 1000; }

}  // namespace

std::vector<std::string> parameters_as_text(const Parameters& parameters, bool sensitive) {
  std::vector<std::string> texts;
  texts.reserve(parameters.size());
  for (std::size_t i = 0; i < parameters.size(); ++i) {
    const auto& value = parameters[i];
    if (sensitive)
      texts.emplace_back("…");
    else if (value.length < 0)
      texts.emplace_back("NULL");
    else
      texts.push_back(as_text(value.type, {parameters.bytes(value), static_cast<std::size_t>(value.length)}));
  }
  return texts;
}

void log_query(const QueryEvent& event) {
  std::string values;
  for (const auto& text : event.parameters) values += (values.empty() ? "" : ", ") + text;
  const std::string outcome = event.error.empty() ? "OK" : "ERROR " + std::string(event.error);
  std::fprintf(stderr, "QUERY %s db=%.1fms queue=%.1fms rows=%d\n%.*s [%s]\n", outcome.c_str(),
               milliseconds(event.db), milliseconds(event.queue), event.rows,
               static_cast<int>(event.sql.size()), event.sql.data(), values.c_str());
}

}  // namespace rowan
