#include "plan/file_name.hpp"

#include <algorithm>
#include <cctype>

namespace rowan::tool {
namespace {

constexpr std::size_t longest_name = 80;

std::string legal(std::string_view text) {
  std::string name;
  for (const unsigned char byte : text) {
    const bool keep = (std::isalnum(byte) != 0) && byte < 0x80U;
    if (keep)
      name += static_cast<char>(std::tolower(byte));
    else if (!name.empty() && name.back() != '_')
      name += '_';
  }
  return name.empty() ? "migration" : name.substr(0, longest_name);
}

template <class C>
bool any_is(const std::vector<PlannedChange>& file) {
  return std::any_of(file.begin(), file.end(),
                     [](const PlannedChange& planned) { return std::holds_alternative<C>(planned.change); });
}

std::string purpose_alone(const Change& change) {
  if (const auto* build = std::get_if<CreateIndex>(&change)) return "build_" + build->index.name;
  if (const auto* drop = std::get_if<DropIndex>(&change)) return "drop_" + drop->index.name;
  if (const auto* fill = std::get_if<BackfillColumn>(&change)) return "fill_" + fill->column;
  return "step";
}

/// What the file is for, in a word or two.
std::string purpose(const std::vector<PlannedChange>& file) {
  switch (file.front().group) {
    case FileGroup::enum_values:
      return "enum_values";
    case FileGroup::alone:
      return purpose_alone(file.front().change);
    case FileGroup::foreign_keys:
      return "foreign_keys";
    case FileGroup::validation:
      return "validate";
    case FileGroup::drops:
      return "drop";
    case FileGroup::schema:
      break;
  }
  if (any_is<AddUnique>(file) || any_is<AddPrimaryKey>(file)) return "keys";
  if (any_is<SetNotNull>(file)) return "not_null";
  if (any_is<RenameIndex>(file) || any_is<RenameConstraint>(file)) return "swap";
  return "tables";
}

}  // namespace

FileNames::FileNames(std::string_view plan_name) : plan_name_(legal(plan_name)) {}

std::string FileNames::next(const std::vector<PlannedChange>& file) {
  const auto wanted = used_.empty() ? plan_name_ : legal(plan_name_ + "_" + purpose(file));
  auto name = wanted;
  for (int number = 2; used_.contains(name); ++number) {
    const auto suffix = "_" + std::to_string(number);
    name = wanted.substr(0, longest_name - suffix.size()) + suffix;
  }
  used_.insert(name);
  return name;
}

}  // namespace rowan::tool
