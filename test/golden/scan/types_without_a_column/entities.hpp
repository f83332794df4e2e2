#include <map>
#include <memory>
#include <rowan/schema.hpp>

enum Old { one };

struct [[rowan::table("odd")]] Odd {
  [[rowan::primary_key]] std::int64_t id{};
  std::chrono::system_clock::time_point nanoseconds{};  // expect: error: 'nanoseconds' of type 'std::chrono::system_clock::time_point' has no column type: PostgreSQL keeps microseconds; write rowan::timestamptz
  std::chrono::sys_seconds seconds{};  // expect: error: 'seconds' of type 'std::chrono::sys_seconds' has no column type: PostgreSQL keeps microseconds
  unsigned count{};                    // expect: error: 'count' of type 'unsigned int' has no column type: PostgreSQL has no unsigned integers; write std::int64_t
  std::uint64_t huge{};                // expect: error: 'huge'
  std::uint16_t small{};               // expect: error: 'small'
  char letter{};                       // expect: error: 'letter'
  long double precise{};               // expect: error: 'precise'
  const char* pointer{};               // expect: error: 'pointer' of type 'const char *' has no column type: a pointer cannot be a column; for text write std::string
  int* number_pointer{};               // expect: error: 'number_pointer'
  int bits : 3;                        // expect: error: 'bits' of type 'int' has no column type: a bit-field cannot be a column
  int& reference;                      // expect: error: 'reference'
  int array[3];                        // expect: error: 'array'
  std::map<std::string, int> map{};    // expect: error: 'map' of type 'std::map<std::string, int>' has no column type: write nlohmann::json (jsonb)
  std::string_view view{};             // expect: error: 'view'
  std::wstring wide{};                 // expect: error: 'wide'
  std::vector<unsigned char> bytes{};  // expect: error: 'bytes' of type 'std::vector<unsigned char>' has no column type: for bytes write std::vector<std::byte>
  std::vector<std::vector<int>> matrix{};      // expect: error: 'matrix'
  std::optional<std::optional<int>> twice{};   // expect: error: 'twice'
  std::unique_ptr<int> owned{};                // expect: error: 'owned'
  std::chrono::steady_clock::time_point t{};   // expect: error: 't' of type
  std::chrono::microseconds duration{};        // expect: error: 'duration'
  rowan::range<float> floats{};                // expect: error: 'floats' of type 'rowan::range<float>' has no column type: ranges are of std::int32_t
  Old old{};                                   // expect: error: 'old' of type 'Old' has no column type: write enum class
};
