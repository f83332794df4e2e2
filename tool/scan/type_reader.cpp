#include <clang/AST/ASTContext.h>
#include <clang/AST/DeclCXX.h>
#include <clang/AST/DeclTemplate.h>
#include <clang/AST/ExprCXX.h>
#include <clang/Frontend/CompilerInstance.h>

#include "scan/clang_reader.hpp"

namespace rowan::tool {
namespace {

constexpr const char* supported =
    "bool, std::int16_t, std::int32_t, std::int64_t, float, double, std::string, std::vector<std::byte>, "
    "rowan::uuid, rowan::decimal, rowan::timestamptz, rowan::timestamp, rowan::date, nlohmann::json, an enum "
    "class, std::vector<T> or std::optional<T> of these";

/// What stands inside: a template's name and its type arguments.
struct Instance {
  std::string name;
  std::vector<clang::QualType> arguments;
};

Instance instance_of(clang::QualType type) {
  const auto* record = type->getAsCXXRecordDecl();
  if (record == nullptr) return {};
  Instance result{plain_qualified_name(*record), {}};
  if (const auto* special = llvm::dyn_cast<clang::ClassTemplateSpecializationDecl>(record))
    for (const auto& argument : special->getTemplateArgs().asArray())
      if (argument.getKind() == clang::TemplateArgument::Type)
        result.arguments.push_back(argument.getAsType());
  return result;
}

class TypeReader {
 public:
  TypeReader(const clang::ASTContext& context, const clang::EnumDecl*& used_enum)
      : context_(context), used_enum_(used_enum) {}

  void read(clang::QualType type, DeclaredType& into) {
    type = type.getCanonicalType().getUnqualifiedType();
    auto instance = instance_of(type);
    if (instance.name == "std::optional" && !instance.arguments.empty()) {
      if (into.optional)
        return refuse(into, "an optional of an optional has no column type; write one std::optional");
      into.optional = true;
      return read(instance.arguments[0], into);
    }
    if (instance.name == "std::vector" && !instance.arguments.empty())
      return read_vector(instance.arguments[0], into);
    read_value(type, instance, into);
  }

 private:
  static void refuse(DeclaredType& into, std::string problem) {
    into.kind = DeclaredType::Kind::unsupported;
    into.problem = std::move(problem);
  }
  static void accept(DeclaredType& into, std::string name) {
    into.kind = DeclaredType::Kind::value;
    into.cpp_type = std::move(name);
  }

  void read_vector(clang::QualType element, DeclaredType& into) {
    element = element.getCanonicalType();
    if (const auto* enumeration = element->getAs<clang::EnumType>();
        enumeration != nullptr && plain_qualified_name(*enumeration->getDecl()) == "std::byte")
      return accept(into, "std::vector<std::byte>");
    if (element->isCharType() || element->isSpecificBuiltinType(clang::BuiltinType::UChar))
      return refuse(into, "for bytes write std::vector<std::byte>, for text std::string");
    auto instance = instance_of(element);
    if (instance.name == "std::vector" && !is_bytes(instance))
      return refuse(into, "an array of arrays has no column type; write std::vector<T>, or nlohmann::json");
    into.array = true;
    if (instance.name == "std::optional" && !instance.arguments.empty()) {
      into.optional_elements = true;
      element = instance.arguments[0].getCanonicalType();
      instance = instance_of(element);
    }
    if (is_bytes(instance)) return accept(into, "std::vector<std::byte>");
    read_value(element, instance, into);
    if (into.kind == DeclaredType::Kind::relation)
      refuse(into, "write rowan::has_many<T> alone, not in a vector");
  }

  static bool is_bytes(const Instance& instance) {
    if (instance.name != "std::vector" || instance.arguments.empty()) return false;
    const auto* element = instance.arguments[0]->getAs<clang::EnumType>();
    return element != nullptr && plain_qualified_name(*element->getDecl()) == "std::byte";
  }

  void read_value(clang::QualType type, const Instance& instance, DeclaredType& into) {
    if (const auto* builtin = type->getAs<clang::BuiltinType>()) return read_builtin(*builtin, type, into);
    if (const auto* enumeration = type->getAs<clang::EnumType>())
      return read_enum(*enumeration->getDecl(), into);
    if (type->isReferenceType())
      return refuse(into, "a reference cannot be a column; write the value, or rowan::belongs_to<T>");
    if (type->isPointerType()) return read_pointer(type->getPointeeType(), into);
    if (type->isArrayType())
      return refuse(into, "a C array cannot be a column; write std::vector<T>, or std::string for text");
    read_class(type, instance, into);
  }

  void read_pointer(clang::QualType pointee, DeclaredType& into) {
    refuse(into, pointee->isCharType()
                     ? "a pointer cannot be a column; for text write std::string"
                     : "a pointer cannot be a column; write std::optional<T> for a nullable "
                       "value, rowan::belongs_to<T> for a row of another table");
  }

  void read_builtin(const clang::BuiltinType& builtin, clang::QualType type, DeclaredType& into) {
    using Builtin = clang::BuiltinType;
    const auto bits = context_.getTypeSize(type);
    switch (builtin.getKind()) {
      case Builtin::Bool:
        return accept(into, "bool");
      case Builtin::Float:
        return accept(into, "float");
      case Builtin::Double:
        return accept(into, "double");
      case Builtin::Short:
      case Builtin::Int:
      case Builtin::Long:
      case Builtin::LongLong:
        return accept(into, "std::int" + std::to_string(bits) + "_t");
      case Builtin::UShort:
        return refuse(into, "PostgreSQL has no unsigned integers; write std::int32_t (integer)");
      case Builtin::UInt:
        return refuse(into, "PostgreSQL has no unsigned integers; write std::int64_t (bigint)");
      case Builtin::ULong:
      case Builtin::ULongLong:
        return refuse(
            into,
            "PostgreSQL has no unsigned integers; write std::int64_t (bigint), or rowan::decimal (numeric) "
            "for values above 2^63-1");
      case Builtin::LongDouble:
        return refuse(into, "write double (double precision), or rowan::decimal (numeric) for exact values");
      case Builtin::UChar:
      case Builtin::SChar:
      case Builtin::Char_S:
      case Builtin::Char_U:
        return refuse(into, "for a small number write std::int16_t (smallint), for text std::string");
      default:
        return refuse(into, std::string("column types are ") + supported);
    }
  }

  void read_enum(const clang::EnumDecl& declared, DeclaredType& into) {
    if (plain_qualified_name(declared) == "std::byte")
      return refuse(into, "for bytes write std::vector<std::byte>");
    if (!declared.isScoped())
      return refuse(into, "write enum class: only a scoped enumeration becomes a column");
    into.kind = DeclaredType::Kind::enumeration;
    into.cpp_type = plain_qualified_name(declared);
    used_enum_ = &declared;
  }

  void read_class(clang::QualType type, const Instance& instance, DeclaredType& into) {
    const auto& name = instance.name;
    if (name == "std::basic_string") {
      if (instance.arguments[0]->isCharType()) return accept(into, "std::string");
      return refuse(into, "text is UTF-8: write std::string");
    }
    if (name == "std::chrono::time_point") return read_time_point(instance, into);
    if (name == "std::chrono::year_month_day") return accept(into, "rowan::date");
    if (name == "nlohmann::basic_json") return accept(into, "nlohmann::json");
    if (name == "rowan::range") return read_range(instance, into);
    if (name.starts_with("rowan::") && find_type_by_cpp(name) != nullptr) return accept(into, name);
    if (read_relation(instance, into)) return;
    if (!has_codec(type)) return refuse(into, advice(name));
    clang::PrintingPolicy policy(context_.getLangOpts());
    policy.SuppressTagKeyword = true;
    accept(into, type.getAsString(policy));
    into.own_codec = true;
  }

  void read_range(const Instance& instance, DeclaredType& into) {
    DeclaredType bound;
    if (!instance.arguments.empty()) read(instance.arguments[0], bound);
    const auto name = "rowan::range<" + bound.cpp_type + ">";
    if (find_type_by_cpp(name) != nullptr && !bound.optional && !bound.array) return accept(into, name);
    refuse(
        into,
        "ranges are of std::int32_t, std::int64_t, rowan::decimal, rowan::timestamp, rowan::timestamptz and "
        "rowan::date");
  }

  /// Whether the headers specialise rowan::codec for `type`.
  bool has_codec(clang::QualType type) const {
    const auto find = [this](const clang::DeclContext& scope, const char* name) {
      return scope.lookup(&context_.Idents.get(name));
    };
    for (auto* space : find(*context_.getTranslationUnitDecl(), "rowan")) {
      const auto* scope = llvm::dyn_cast<clang::NamespaceDecl>(space);
      if (scope == nullptr) continue;
      for (auto* found : find(*scope, "codec")) {
        const auto* codec = llvm::dyn_cast<clang::ClassTemplateDecl>(found);
        if (codec == nullptr) continue;
        for (const auto* special : codec->specializations())
          if (special->isExplicitSpecialization() &&
              context_.hasSameType(special->getTemplateArgs()[0].getAsType(), type))
            return true;
      }
    }
    return false;
  }

  static bool read_relation(const Instance& instance, DeclaredType& into) {
    if (instance.name == "rowan::belongs_to") {
      into.relation = RelationKind::belongs_to;
    } else if (instance.name == "rowan::has_one") {
      into.relation = RelationKind::has_one;
    } else if (instance.name == "rowan::has_many") {
      into.relation = RelationKind::has_many;
    } else if (instance.name == "rowan::many_to_many") {
      into.relation = RelationKind::many_to_many;
    } else {
      return false;
    }
    into.kind = DeclaredType::Kind::relation;
    const auto struct_name = [&](std::size_t argument) {
      const auto* record =
          argument < instance.arguments.size() ? instance.arguments[argument]->getAsCXXRecordDecl() : nullptr;
      return record == nullptr ? std::string() : plain_qualified_name(*record);
    };
    into.target = struct_name(0);
    if (into.relation == RelationKind::many_to_many) into.through = struct_name(1);
    return true;
  }

  static std::string advice(const std::string& name) {
    if (name == "std::map" || name == "std::unordered_map") return "write nlohmann::json (jsonb)";
    if (name == "std::basic_string_view") return "a row owns its values: write std::string";
    if (name == "std::array" || name == "std::list" || name == "std::set" || name == "std::deque" ||
        name == "std::span")
      return "for an array column write std::vector<T>";
    if (name == "std::unique_ptr" || name == "std::shared_ptr")
      return "write std::optional<T> for a nullable value, rowan::belongs_to<T> for a row of another table";
    if (name == "std::variant" || name == "std::any" || name == "std::tuple" || name == "std::pair")
      return "write one member per column, or nlohmann::json (jsonb)";
    if (name == "std::chrono::duration") return "write rowan::interval";
    return std::string("column types are ") + supported + "; a type of your own needs a rowan::codec<" +
           name + "> above it and type(…)";
  }

  void read_time_point(const Instance& instance, DeclaredType& into) {
    const auto clock = instance_of(instance.arguments[0]).name;
    const bool local = clock == "std::chrono::local_t";
    const std::string wanted = local
                                   ? "rowan::timestamp (std::chrono::local_time<std::chrono::microseconds>)"
                                   : "rowan::timestamptz (std::chrono::sys_time<std::chrono::microseconds>)";
    if (!local && clock != "std::chrono::system_clock")
      return refuse(into, "this clock has no calendar; write " + wanted);
    if (!is_microseconds(instance.arguments[1]))
      return refuse(into, "PostgreSQL keeps microseconds; write " + wanted);
    accept(into, local ? "rowan::timestamp" : "rowan::timestamptz");
  }

  static bool is_microseconds(clang::QualType duration) {
    const auto* record =
        llvm::dyn_cast_or_null<clang::ClassTemplateSpecializationDecl>(duration->getAsCXXRecordDecl());
    if (record == nullptr || record->getTemplateArgs().size() < 2) return false;
    const auto period = record->getTemplateArgs()[1].getAsType();
    const auto* ratio =
        llvm::dyn_cast_or_null<clang::ClassTemplateSpecializationDecl>(period->getAsCXXRecordDecl());
    if (ratio == nullptr || ratio->getTemplateArgs().size() < 2) return false;
    return ratio->getTemplateArgs()[0].getAsIntegral() == 1 &&
           ratio->getTemplateArgs()[1].getAsIntegral() == 1000000;
  }

  const clang::ASTContext& context_;
  const clang::EnumDecl*& used_enum_;
};

/// The expression the user wrote, without what the compiler put around it.
const clang::Expr* written(const clang::Expr* expression) {
  for (;;) {
    expression = expression->IgnoreImplicit()->IgnoreParens();
    // `{}` of an aggregate: its semantic form holds the members' own initialisers.
    if (const auto* list = llvm::dyn_cast<clang::InitListExpr>(expression);
        list != nullptr && list->getSyntacticForm() != nullptr)
      expression = list->getSyntacticForm();
    const clang::Expr* inner = nullptr;
    if (const auto* list = llvm::dyn_cast<clang::InitListExpr>(expression);
        list != nullptr && list->getNumInits() == 1) {
      inner = list->getInit(0);
    } else if (const auto* made = llvm::dyn_cast<clang::CXXConstructExpr>(expression)) {
      const bool one = made->getNumArgs() == 1 ||
                       (made->getNumArgs() > 1 && llvm::isa<clang::CXXDefaultArgExpr>(made->getArg(1)));
      if (one && !llvm::isa<clang::CXXDefaultArgExpr>(made->getArg(0))) inner = made->getArg(0);
    } else if (const auto* cast = llvm::dyn_cast<clang::CXXFunctionalCastExpr>(expression)) {
      inner = cast->getSubExpr();
    } else if (const auto* literal = llvm::dyn_cast<clang::UserDefinedLiteral>(expression)) {
      if (literal->getNumArgs() > 0) inner = literal->getArg(0);
    }
    if (inner == nullptr) return expression;
    expression = inner;
  }
}

bool is_empty(const clang::Expr& expression) {
  if (const auto* list = llvm::dyn_cast<clang::InitListExpr>(&expression)) return list->getNumInits() == 0;
  if (llvm::isa<clang::ImplicitValueInitExpr, clang::CXXScalarValueInitExpr>(&expression)) return true;
  const auto* made = llvm::dyn_cast<clang::CXXConstructExpr>(&expression);
  return made != nullptr && (made->getNumArgs() == 0 || llvm::isa<clang::CXXDefaultArgExpr>(made->getArg(0)));
}

bool is_null(const clang::Expr& expression) {
  const auto* record = expression.getType()->getAsCXXRecordDecl();
  return record != nullptr && plain_qualified_name(*record) == "std::nullopt_t";
}

std::string integer_text(const llvm::APSInt& value) {
  llvm::SmallString<32> digits;
  value.toString(digits, 10);
  return digits.str().str();
}

void read_constant(const clang::Expr& expression, clang::ASTContext& context, Initialiser& into) {
  clang::Expr::EvalResult evaluated;
  if (!expression.EvaluateAsRValue(evaluated, context)) return;
  if (evaluated.Val.isInt()) {
    if (const auto* type = expression.getType()->getAs<clang::EnumType>()) {
      for (const auto* each : type->getDecl()->enumerators())
        if (llvm::APSInt::isSameValue(each->getInitVal(), evaluated.Val.getInt())) {
          into.kind = Initialiser::Kind::enumerator;
          into.value = each->getNameAsString();
          return;
        }
      return;
    }
    const bool boolean = expression.getType()->isBooleanType();
    into.kind = boolean ? Initialiser::Kind::boolean : Initialiser::Kind::number;
    into.value = boolean ? (evaluated.Val.getInt().getBoolValue() ? "true" : "false")
                         : integer_text(evaluated.Val.getInt());
  } else if (evaluated.Val.isFloat() && evaluated.Val.getFloat().isFinite()) {
    llvm::SmallString<32> digits;
    evaluated.Val.getFloat().toString(digits);
    into.kind = Initialiser::Kind::number;
    into.value = digits.str().str();
  }
}

}  // namespace

DeclaredType read_type(clang::CompilerInstance& compiler, const clang::FieldDecl& field,
                       const clang::EnumDecl*& used_enum) {
  DeclaredType result;
  auto policy = compiler.getASTContext().getPrintingPolicy();
  policy.SuppressTagKeyword = true;
  result.spelling = field.getType().getAsString(policy);
  if (field.isBitField()) {
    result.problem = "a bit-field cannot be a column; write the whole type";
    return result;
  }
  if (field.getName().empty()) {
    result.problem = "a member without a name cannot be a column";
    return result;
  }
  if (field.getAccess() == clang::AS_private || field.getAccess() == clang::AS_protected) {
    result.problem = "the repository cannot reach a member that is not public; make it public";
    return result;
  }
  if (field.getType().isConstQualified() || field.getType().isVolatileQualified()) {
    result.problem = "rows are read by assignment; leave out const and volatile";
    return result;
  }
  TypeReader(compiler.getASTContext(), used_enum).read(field.getType(), result);
  return result;
}

std::optional<Initialiser> read_initialiser(clang::CompilerInstance& compiler,
                                            const clang::FieldDecl& field) {
  if (!field.hasInClassInitializer()) return std::nullopt;
  const auto* whole = field.getInClassInitializer();
  Initialiser result;
  if (whole == nullptr) return result;
  result.position = whole->getExprLoc().getRawEncoding();
  const auto* expression = written(whole);
  if (is_empty(*expression)) return result;
  result.kind = Initialiser::Kind::not_constant;
  if (is_null(*expression)) {
    result.kind = Initialiser::Kind::null;
  } else if (const auto* literal = llvm::dyn_cast<clang::StringLiteral>(expression);
             literal != nullptr && literal->getCharByteWidth() == 1) {
    result.kind = Initialiser::Kind::text;
    result.value = literal->getString().str();
  } else if (!expression->isValueDependent()) {
    read_constant(*expression, compiler.getASTContext(), result);
  }
  return result;
}

}  // namespace rowan::tool
