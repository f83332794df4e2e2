#include "scan/clang_session.hpp"

#include <array>
#include <clang/Frontend/CompilerInstance.h>
#include <clang/Frontend/FrontendAction.h>
#include <clang/Frontend/TextDiagnostic.h>
#include <clang/Frontend/Utils.h>
#include <clang/Lex/PPCallbacks.h>
#include <clang/Lex/Preprocessor.h>
#include <clang/Lex/PreprocessorOptions.h>
#include <clang/Sema/Sema.h>
#include <fmt/format.h>
#include <llvm/Support/VirtualFileSystem.h>

#include "scan/clang_reader.hpp"
#include "scan/resource_dir.hpp"

namespace rowan::tool {
namespace {

constexpr llvm::StringLiteral main_file = "rowan-scan.cpp";
constexpr llvm::StringLiteral generated_suffix = ".rowan.hpp";

/// Headers stand in the included form `./shop.hpp`; the user gave `shop.hpp`.
llvm::StringRef as_given(llvm::StringRef file) {
  file.consume_front("./");
  return file;
}

/// Clang's printer, without the virtual file that includes the headers.
class Printer : public clang::TextDiagnostic {
 public:
  using TextDiagnostic::TextDiagnostic;

 protected:
  void emitDiagnosticLoc(clang::FullSourceLoc location, clang::PresumedLoc place,
                         clang::DiagnosticsEngine::Level level,
                         llvm::ArrayRef<clang::CharSourceRange> ranges) override {
    TextDiagnostic::emitDiagnosticLoc(location, shortened(place), level, ranges);
  }
  void emitIncludeLocation(clang::FullSourceLoc location, clang::PresumedLoc place) override {
    if (place.isValid() && llvm::StringRef(place.getFilename()) == main_file) return;
    TextDiagnostic::emitIncludeLocation(location, shortened(place));
  }

 private:
  static clang::PresumedLoc shortened(clang::PresumedLoc place) {
    if (place.isInvalid()) return place;
    return {as_given(place.getFilename()).data(), place.getFileID(), place.getLine(), place.getColumn(),
            place.getIncludeLoc()};
  }
};

class Consumer : public clang::DiagnosticConsumer {
 public:
  Consumer(llvm::raw_ostream& out, clang::DiagnosticOptions& options) : out_(out), options_(options) {}

  void BeginSourceFile(const clang::LangOptions& language, const clang::Preprocessor* preprocessor) override {
    printer_ = std::make_unique<Printer>(out_, language, &options_, preprocessor);
  }
  void EndSourceFile() override { printer_.reset(); }

  void HandleDiagnostic(clang::DiagnosticsEngine::Level level, const clang::Diagnostic& info) override {
    DiagnosticConsumer::HandleDiagnostic(level, info);
    llvm::SmallString<128> message;
    info.FormatDiagnostic(message);
    if (printer_ == nullptr || !info.getLocation().isValid()) {
      out_ << "rowan: ";
      Printer::printDiagnosticLevel(out_, level, options_.ShowColors);
      out_ << message << '\n';
      return;
    }
    printer_->emitDiagnostic(clang::FullSourceLoc(info.getLocation(), info.getSourceManager()), level,
                             message, info.getRanges(), info.getFixItHints(), &info);
  }

 private:
  llvm::raw_ostream& out_;
  clang::DiagnosticOptions& options_;
  std::unique_ptr<Printer> printer_;
};

/// Headers that this very scan generates do not exist for it, on the first build or on any later one.
class WithoutGenerated : public llvm::vfs::ProxyFileSystem {
 public:
  using ProxyFileSystem::ProxyFileSystem;
  llvm::ErrorOr<llvm::vfs::Status> status(const llvm::Twine& path) override {
    if (generated(path)) return std::make_error_code(std::errc::no_such_file_or_directory);
    return ProxyFileSystem::status(path);
  }
  llvm::ErrorOr<std::unique_ptr<llvm::vfs::File>> openFileForRead(const llvm::Twine& path) override {
    if (generated(path)) return std::make_error_code(std::errc::no_such_file_or_directory);
    return ProxyFileSystem::openFileForRead(path);
  }

 private:
  static bool generated(const llvm::Twine& path) {
    return llvm::StringRef(path.str()).ends_with(generated_suffix);
  }
};

class SkipGenerated : public clang::PPCallbacks {
 public:
#if LLVM_VERSION_MAJOR >= 16
  bool FileNotFound(llvm::StringRef name) override { return name.ends_with(generated_suffix); }
#endif
};

class Dependencies : public clang::DependencyCollector {
 public:
  bool sawDependency(llvm::StringRef file, bool, bool, bool, bool missing) override {
    return !missing && file != main_file && !file.starts_with("<");
  }
  bool needSystemDependencies() override { return true; }
};

void report(clang::DiagnosticsEngine& engine, const Diagnostics& diagnostics) {
  using Level = clang::DiagnosticsEngine::Level;
  engine.setIgnoreAllWarnings(false);
  const std::array ids{engine.getCustomDiagID(Level::Error, "%0"),
                       engine.getCustomDiagID(Level::Warning, "%0"),
                       engine.getCustomDiagID(Level::Note, "%0")};
  for (const auto& each : diagnostics.sorted()) {
    engine.setLastDiagnosticIgnored(false);  // or a note that stands alone would vanish
    auto builder = engine.Report(clang::SourceLocation::getFromRawEncoding(each.position),
                                 ids.at(static_cast<std::size_t>(each.severity)));
    builder << each.message;
    if (!each.fix) continue;
    const auto begin = clang::SourceLocation::getFromRawEncoding(each.fix->begin);
    const auto end = clang::SourceLocation::getFromRawEncoding(each.fix->end);
    builder << (begin == end ? clang::FixItHint::CreateInsertion(begin, each.fix->text)
                             : clang::FixItHint::CreateReplacement(
                                   clang::CharSourceRange::getCharRange(begin, end), each.fix->text));
  }
}

using Lower = std::function<Diagnostics(const DeclaredUnit&)>;

class LoweringConsumer : public clang::ASTConsumer {
 public:
  LoweringConsumer(clang::CompilerInstance& compiler, const ScanOptions& options, const Lower& lower)
      : compiler_(compiler), options_(options), lower_(lower) {
    watcher_.attach(compiler);
  }
  void HandleTranslationUnit(clang::ASTContext&) override {
    auto& engine = compiler_.getDiagnostics();
    if (engine.hasErrorOccurred()) return;  // a broken tree turns unknown types into int
    const DeclaredUnit unit = read_records(compiler_, watcher_, options_.headers);
    report(engine, lower_(unit));
  }

 private:
  clang::CompilerInstance& compiler_;
  const ScanOptions& options_;
  const Lower& lower_;
  AttributeWatcher watcher_;
};

class ScanAction : public clang::ASTFrontendAction {
 public:
  ScanAction(const ScanOptions& options, const Lower& lower) : options_(options), lower_(lower) {}
  std::unique_ptr<clang::ASTConsumer> CreateASTConsumer(clang::CompilerInstance& compiler,
                                                        llvm::StringRef) override {
    compiler.getPreprocessor().addPPCallbacks(std::make_unique<SkipGenerated>());
    return std::make_unique<LoweringConsumer>(compiler, options_, lower_);
  }

 private:
  const ScanOptions& options_;
  const Lower& lower_;
};

/// Only flags that change what the headers mean; a compiler's own warnings and tuning are not for the scan.
std::vector<std::string> meaningful(const std::vector<std::string>& flags) {
  constexpr std::array<llvm::StringLiteral, 7> with_value{"-I", "-isystem", "-iquote",   "-D",
                                                          "-U", "-include", "-idirafter"};
  std::vector<std::string> kept;
  for (std::size_t i = 0; i < flags.size(); ++i) {
    const llvm::StringRef flag = flags[i];
    if (flag.starts_with("-std=") || flag.starts_with("--sysroot=")) kept.push_back(flags[i]);
    for (const auto& name : with_value) {
      if (!flag.starts_with(name) || (name == "-I" && flag.starts_with("-Ifoo="))) continue;
      kept.push_back(flags[i]);
      if (flag == name && i + 1 < flags.size()) kept.push_back(flags[++i]);
      break;
    }
  }
  return kept;
}

// The driver finds the standard library from the folder of the compiler it is told to be.
std::vector<std::string> arguments(const ScanOptions& options) {
  std::vector<std::string> result{"/usr/bin/clang++", "-fsyntax-only", "-x", "c++", "-w"};
  const auto flags = meaningful(options.compile_flags);
  if (!llvm::any_of(flags, [](const auto& flag) { return llvm::StringRef(flag).starts_with("-std="); }))
    result.emplace_back("-std=c++20");
  result.insert(result.end(), flags.begin(), flags.end());
  const auto resources = find_resource_dir(options.resource_dir);
  if (!resources.empty()) result.insert(result.end(), {"-resource-dir", resources.string()});
  result.emplace_back(main_file);
  return result;
}

/// The disk, and in front of it one file that includes all headers.
llvm::IntrusiveRefCntPtr<llvm::vfs::FileSystem> file_system(const std::vector<std::string>& headers) {
  using llvm::vfs::InMemoryFileSystem;
  std::string text;
  for (const auto& header : headers) text += fmt::format("#include \"{}\"\n", header);
  llvm::IntrusiveRefCntPtr<llvm::vfs::FileSystem> disk(new WithoutGenerated(llvm::vfs::getRealFileSystem()));
  llvm::IntrusiveRefCntPtr<llvm::vfs::OverlayFileSystem> overlay(new llvm::vfs::OverlayFileSystem(disk));
  llvm::IntrusiveRefCntPtr<InMemoryFileSystem> memory(new InMemoryFileSystem);
  if (const auto directory = disk->getCurrentWorkingDirectory())
    memory->setCurrentWorkingDirectory(*directory);
  memory->addFile(main_file, 0, llvm::MemoryBuffer::getMemBufferCopy(text));
  overlay->pushOverlay(memory);
  return overlay;
}

std::unique_ptr<clang::CompilerInstance> make_compiler(
    const std::vector<std::string>& arguments,
    const llvm::IntrusiveRefCntPtr<clang::DiagnosticsEngine>& engine,
    const llvm::IntrusiveRefCntPtr<llvm::vfs::FileSystem>& files) {
  std::vector<const char*> pointers;
  for (const auto& argument : arguments) pointers.push_back(argument.c_str());
  clang::CreateInvocationOptions options;
  options.Diags = engine;
  options.VFS = files;
  std::shared_ptr<clang::CompilerInvocation> invocation =
      clang::createInvocation(pointers, std::move(options));
  if (invocation == nullptr) return nullptr;
  invocation->getFrontendOpts().SkipFunctionBodies = true;
  invocation->getFrontendOpts().DisableFree = false;
  auto compiler = std::make_unique<clang::CompilerInstance>();
  compiler->setInvocation(std::move(invocation));
  compiler->setDiagnostics(engine.get());
  compiler->setVerboseOutputStream(llvm::nulls());
  compiler->createFileManager(files);
  return compiler;
}

}  // namespace

SessionResult run_clang(const ScanOptions& options, const Lower& lower) {
  SessionResult result;
  llvm::raw_string_ostream out(result.diagnostics);
  if (options.color) out.enable_colors(true);
  llvm::IntrusiveRefCntPtr<clang::DiagnosticOptions> printing(new clang::DiagnosticOptions);
  printing->ShowColors = options.color;
  printing->ShowLine = 1;
  Consumer consumer(out, *printing);
  llvm::IntrusiveRefCntPtr<clang::DiagnosticsEngine> engine(
      new clang::DiagnosticsEngine(new clang::DiagnosticIDs, printing, &consumer, /*ShouldOwnClient=*/false));
  engine->setFatalsAsError(true);      // a missing header must not hide what else is wrong
  engine->setIgnoreAllWarnings(true);  // the user's compiler gives them

  const auto compiler = make_compiler(arguments(options), engine, file_system(options.headers));
  if (compiler == nullptr) {
    out << "rowan: error: the compile flags are not understood\n";
    return result;
  }
  // The printer wraps lines for terminals; diagnostics are also read by editors.
  printing->MessageLength = 0;
  const auto dependencies = std::make_shared<Dependencies>();
  compiler->addDependencyCollector(dependencies);
  ScanAction action(options, lower);
  const bool ran = compiler->ExecuteAction(action);
  result.ok = ran && !engine->hasErrorOccurred();
  for (const auto& file : dependencies->getDependencies())
    result.dependencies.push_back(as_given(file).str());
  return result;
}

}  // namespace rowan::tool
