#include "model/change.hpp"

namespace rowan::tool {

Change::Change() = default;
Change::Change(const Change&) = default;
Change::Change(Change&&) noexcept = default;
Change& Change::operator=(const Change&) = default;
Change& Change::operator=(Change&&) noexcept = default;
Change::~Change() = default;
bool Change::operator==(const Change& other) const {
  return static_cast<const AnyChange&>(*this) == static_cast<const AnyChange&>(other);
}

}  // namespace rowan::tool
