// Models relations in entities: rows of another table that may or may not have been loaded.
// To add a kind of relation: a class here over RelatedRows, its loader beside those of the repository.
#pragma once
#include <atomic>
#include <compare>
#include <cstddef>
#include <string_view>
#include <utility>
#include <vector>

namespace rowan {

[[noreturn]] void throw_not_loaded(std::string_view function);
[[noreturn]] void throw_no_related_row(std::string_view function);

/// Shared, immutable rows of a type that need not be complete; one pointer, null when nothing was loaded.
class RelatedRows {
 public:
  RelatedRows() = default;
  template <class T>
  explicit RelatedRows(std::vector<T> rows) : block_(new Rows<T>(std::move(rows))) {}
  RelatedRows(const RelatedRows& other) noexcept : block_(other.block_) {
    if (block_ != nullptr) block_->owners.fetch_add(1, std::memory_order_relaxed);
  }
  RelatedRows(RelatedRows&& other) noexcept : block_(std::exchange(other.block_, nullptr)) {}
  RelatedRows& operator=(RelatedRows other) noexcept {
    std::swap(block_, other.block_);
    return *this;
  }
  ~RelatedRows() {
    if (block_ != nullptr && block_->owners.fetch_sub(1, std::memory_order_acq_rel) == 1)
      block_->destroy(block_);
  }

  bool loaded() const { return block_ != nullptr; }
  const void* data() const { return block_->data; }
  std::size_t size() const { return block_->size; }

 private:
  struct Block {
    std::atomic<std::size_t> owners{1};
    void (*destroy)(Block*);
    const void* data;
    std::size_t size;
  };
  template <class T>
  struct Rows : Block {
    explicit Rows(std::vector<T> given) : rows(std::move(given)) {
      this->destroy = [](Block* block) { delete static_cast<Rows*>(block); };
      this->data = rows.data();
      this->size = rows.size();
    }
    std::vector<T> rows;
  };

  Block* block_ = nullptr;
};

/// What all relations share. Two relations always compare equal: a struct's `==` compares its columns.
class Relation {
 public:
  bool loaded() const { return rows_.loaded(); }
  friend constexpr bool operator==(const Relation&, const Relation&) { return true; }
  friend constexpr std::strong_ordering operator<=>(const Relation&, const Relation&) {
    return std::strong_ordering::equal;
  }

 protected:
  Relation() = default;
  explicit Relation(RelatedRows rows) : rows_(std::move(rows)) {}

  RelatedRows rows_;
};

/// At most one row. Copies share it. Reading throws NotLoaded before it was loaded, LogicError when there is
/// none.
template <class T>
class RelatedRow : public Relation {
 public:
  /// Whether there is a row. Throws NotLoaded.
  explicit operator bool() const {
    if (!loaded()) throw_not_loaded(__PRETTY_FUNCTION__);
    return rows_.size() == 1;
  }
  const T& operator*() const {
    if (!*this) throw_no_related_row(__PRETTY_FUNCTION__);
    return *static_cast<const T*>(rows_.data());
  }
  const T* operator->() const { return &**this; }

 protected:
  using Relation::Relation;
};

/// The row that this row's foreign key refers to.
template <class T>
class belongs_to : public RelatedRow<T> {
 public:
  belongs_to() = default;
  /// Loaded, with no row or one.
  explicit belongs_to(std::vector<T> rows) : RelatedRow<T>(RelatedRows(std::move(rows))) {}
};

/// The row whose foreign key refers to this row.
template <class T>
class has_one : public RelatedRow<T> {
 public:
  has_one() = default;
  explicit has_one(std::vector<T> rows) : RelatedRow<T>(RelatedRows(std::move(rows))) {}
};

/// Any number of rows: a range of `const T`. Copies share them. Reading throws NotLoaded before it was
/// loaded.
template <class T>
class RelatedList : public Relation {
 public:
  std::size_t size() const { return checked().size(); }
  bool empty() const { return size() == 0; }
  const T* begin() const { return static_cast<const T*>(checked().data()); }
  const T* end() const { return begin() + size(); }
  /// Undefined from size() on, as in std::vector.
  const T& operator[](std::size_t index) const { return begin()[index]; }

 protected:
  RelatedList() = default;
  explicit RelatedList(std::vector<T> rows) : Relation(RelatedRows(std::move(rows))) {}

 private:
  const RelatedRows& checked() const {
    if (!loaded()) throw_not_loaded(__PRETTY_FUNCTION__);
    return rows_;
  }
};

/// The rows whose foreign key refers to this row.
template <class T>
class has_many : public RelatedList<T> {
 public:
  has_many() = default;
  explicit has_many(std::vector<T> rows) : RelatedList<T>(std::move(rows)) {}
};

/// The rows that a row of the join table, `Join`, ties to this row; each is there once.
template <class T, class Join>
class many_to_many : public RelatedList<T> {
 public:
  many_to_many() = default;
  explicit many_to_many(std::vector<T> rows) : RelatedList<T>(std::move(rows)) {}
};

}  // namespace rowan
