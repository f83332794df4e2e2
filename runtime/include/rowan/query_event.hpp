// Models one statement that was run, for logs, metrics and tests.
// To report more, add a member and fill it in src/connection.cpp.
#pragma once
#include <chrono>
#include <concepts>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace rowan {

struct QueryEvent {
  std::string_view sql;
  std::vector<std::string> parameters;  ///< as text; `…` for those of a sensitive table
  std::chrono::microseconds db{0};      ///< from sending to the last row
  std::chrono::microseconds queue{0};   ///< waiting for a connection of the pool
  int rows = 0;
  std::string_view error;  ///< SQLSTATE when it failed
};

/// Holds any callable that takes a QueryEvent; it is called on the thread of the query and must not throw.
class QueryHook {
 public:
  QueryHook() = default;
  template <class Callable>
    requires(!std::same_as<std::remove_cvref_t<Callable>, QueryHook>)
  QueryHook(Callable callable)
      : target_(new Callable(std::move(callable))),
        call_([](void* target, const QueryEvent& event) { (*static_cast<Callable*>(target))(event); }),
        copy_(
            [](const void* target) -> void* { return new Callable(*static_cast<const Callable*>(target)); }),
        destroy_([](void* target) { delete static_cast<Callable*>(target); }) {}
  QueryHook(const QueryHook& other)
      : target_(other.target_ == nullptr ? nullptr : other.copy_(other.target_)),
        call_(other.call_),
        copy_(other.copy_),
        destroy_(other.destroy_) {}
  QueryHook(QueryHook&& other) noexcept
      : target_(std::exchange(other.target_, nullptr)),
        call_(other.call_),
        copy_(other.copy_),
        destroy_(other.destroy_) {}
  QueryHook& operator=(QueryHook other) noexcept {
    std::swap(target_, other.target_);
    std::swap(call_, other.call_);
    std::swap(copy_, other.copy_);
    std::swap(destroy_, other.destroy_);
    return *this;
  }
  ~QueryHook() {
    if (target_ != nullptr) destroy_(target_);
  }

  explicit operator bool() const { return target_ != nullptr; }
  void operator()(const QueryEvent& event) const { call_(target_, event); }

 private:
  void* target_ = nullptr;
  void (*call_)(void*, const QueryEvent&) = nullptr;
  void* (*copy_)(const void*) = nullptr;
  void (*destroy_)(void*) = nullptr;
};

}  // namespace rowan
