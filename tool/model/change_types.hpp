// Models changes of what users define beside tables: extensions, collations, domains, composite and range
// types. To let another kind of object come, go and be renamed: its ObjectKind in operation/object_kind.hpp;
// what changes inside it is a struct here.
#pragma once
#include "model/schema.hpp"

namespace rowan::tool {

/// CREATE of a whole object.
template <class T>
struct CreateObject {
  T object;
  bool operator==(const CreateObject&) const = default;
  static constexpr void members(auto visit) { visit(member("object", &CreateObject::object)); }
};

/// DROP of a whole object, which it carries for the way back.
template <class T>
struct DropObject {
  T object;
  bool operator==(const DropObject&) const = default;
  static constexpr void members(auto visit) { visit(member("object", &DropObject::object)); }
};

/// RENAME TO and SET SCHEMA.
template <class T>
struct RenameObject {
  QualifiedName from;
  QualifiedName to;
  bool operator==(const RenameObject&) const = default;
  static constexpr void members(auto visit) {
    visit(member("from", &RenameObject::from), member("to", &RenameObject::to));
  }
};

/// An empty text is no comment.
template <class T>
struct CommentObject {
  QualifiedName name;
  std::string from;
  std::string to;
  bool operator==(const CommentObject&) const = default;
  static constexpr void members(auto visit) {
    visit(member("name", &CommentObject::name), member("from", &CommentObject::from),
          member("to", &CommentObject::to));
  }
};

struct AlterDomainDefault {
  QualifiedName domain;
  std::optional<Expression> from;
  std::optional<Expression> to;
  bool operator==(const AlterDomainDefault&) const = default;
  static constexpr void members(auto visit) {
    visit(member("domain", &AlterDomainDefault::domain), member("from", &AlterDomainDefault::from),
          member("to", &AlterDomainDefault::to));
  }
};

/// SET or DROP NOT NULL. `tables`, here and below: those with a column of the domain, which `completed`
/// finds.
struct AlterDomainNotNull {
  QualifiedName domain;
  bool not_null = false;
  std::vector<QualifiedName> tables = {};
  bool operator==(const AlterDomainNotNull&) const = default;
  static constexpr void members(auto visit) {
    visit(member("domain", &AlterDomainNotNull::domain), member("not_null", &AlterDomainNotNull::not_null),
          member("tables", &AlterDomainNotNull::tables));
  }
};

/// `check.valid` false: NOT VALID.
struct AddDomainCheck {
  QualifiedName domain;
  Check check;
  std::vector<QualifiedName> tables = {};
  bool operator==(const AddDomainCheck&) const = default;
  static constexpr void members(auto visit) {
    visit(member("domain", &AddDomainCheck::domain), member("check", &AddDomainCheck::check),
          member("tables", &AddDomainCheck::tables));
  }
};

struct DropDomainCheck {
  QualifiedName domain;
  Check check;
  bool operator==(const DropDomainCheck&) const = default;
  static constexpr void members(auto visit) {
    visit(member("domain", &DropDomainCheck::domain), member("check", &DropDomainCheck::check));
  }
};

/// `reversed`, the way back: the check is dropped and added again NOT VALID.
struct ValidateDomainCheck {
  QualifiedName domain;
  Check check;
  bool reversed = false;
  std::vector<QualifiedName> tables = {};
  bool operator==(const ValidateDomainCheck&) const = default;
  static constexpr void members(auto visit) {
    visit(member("domain", &ValidateDomainCheck::domain), member("check", &ValidateDomainCheck::check),
          member("reversed", &ValidateDomainCheck::reversed), member("tables", &ValidateDomainCheck::tables));
  }
};

struct RenameDomainCheck {
  QualifiedName domain;
  std::string from;
  std::string to;
  bool operator==(const RenameDomainCheck&) const = default;
  static constexpr void members(auto visit) {
    visit(member("domain", &RenameDomainCheck::domain), member("from", &RenameDomainCheck::from),
          member("to", &RenameDomainCheck::to));
  }
};

/// Attributes are those of a composite type. A new one stands last.
struct AddAttribute {
  QualifiedName type;
  Attribute attribute;
  bool operator==(const AddAttribute&) const = default;
  static constexpr void members(auto visit) {
    visit(member("type", &AddAttribute::type), member("attribute", &AddAttribute::attribute));
  }
};

struct DropAttribute {
  QualifiedName type;
  Attribute attribute;
  bool operator==(const DropAttribute&) const = default;
  static constexpr void members(auto visit) {
    visit(member("type", &DropAttribute::type), member("attribute", &DropAttribute::attribute));
  }
};

/// The type or the collation of one.
struct AlterAttribute {
  QualifiedName type;
  Attribute from;
  Attribute to;
  bool operator==(const AlterAttribute&) const = default;
  static constexpr void members(auto visit) {
    visit(member("type", &AlterAttribute::type), member("from", &AlterAttribute::from),
          member("to", &AlterAttribute::to));
  }
};

struct RenameAttribute {
  QualifiedName type;
  std::string from;
  std::string to;
  bool operator==(const RenameAttribute&) const = default;
  static constexpr void members(auto visit) {
    visit(member("type", &RenameAttribute::type), member("from", &RenameAttribute::from),
          member("to", &RenameAttribute::to));
  }
};

}  // namespace rowan::tool
