// What every sample tells those who do not see it, held to golden files: roles, names, levels,
// states, values, relations and addresses, as the elements bear them. No places, no looks.
// scripts/golden writes the files anew.
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "tests/support/read_file.hpp"
#include "tests/ui/samples.hpp"
#include "wasm/ui/page/element.hpp"

namespace charter::ui {
namespace {

namespace fs = std::filesystem;

constexpr float golden_widths_px[] = {320, 768, 1280};
constexpr std::size_t shown_max = 5;  // of files that differ
constexpr std::string_view folder = "tests/golden/semantics";

using Attributes = std::map<std::string_view, std::string>;

std::string in_quotes(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) out += c == '\n' ? std::string("\\n") : std::string(1, c);
  return out + "\"";
}

// Says one page.
class Telling {
 public:
  explicit Telling(const Page& page) : page_(page) {
    for (const Node& node : page.nodes) by_id_["n" + std::to_string(node.id)] = &node;
  }

  std::string text() {
    out_ = "document " + in_quotes(page_.title) + ", lang " + page_.lang + '\n';
    out_ += "arriving at " + said(page_.focus) + ", falling back to " + said(page_.refuge) + '\n';
    for (const std::uint32_t child : page_.nodes[0].children) tell(page_.nodes[child], 0);
    return std::move(out_);
  }

 private:
  static Attributes attributes(const Node& node) {
    Attributes all;
    for (auto& [name, value] : attributes_of(node)) all[attribute_names()[name]] = value;
    return all;
  }

  static std::string role_in_words(const Node& node, const Attributes& of) {
    static const std::map<std::string_view, std::string_view> words{
        {"a", "link"},         {"div", "group"},     {"footer", "footer"},
        {"h1", "heading 1"},   {"h2", "heading 2"},  {"h3", "heading 3"},
        {"h4", "heading 4"},   {"header", "banner"}, {"li", "item"},
        {"nav", "navigation"}, {"p", "paragraph"},   {"textarea", "text area"}};
    const std::string_view tag = tag_names()[tag_of(node)];
    if (const auto role = of.find("role"); role != of.end()) return role->second;
    if (tag == "input") {
      const std::string& type = of.at("type");
      return type == "text" || type == "date" ? type + " field" : type;
    }
    const auto word = words.find(tag);
    return std::string(word != words.end() ? word->second : tag);
  }

  std::string said(NodeId id) const { return said("n" + std::to_string(id)); }
  std::string said(const std::string& reference) const {
    const auto found = by_id_.find(reference);
    const std::string words = found == by_id_.end() ? "" : words_in(*found->second);
    return role_of(reference) + (words.empty() ? words : " " + in_quotes(words));
  }

  std::string role_of(const std::string& reference) const {
    const auto found = by_id_.find(reference);
    if (found == by_id_.end()) return "NOTHING";
    return role_in_words(*found->second, attributes(*found->second));
  }

  // A node's words, or those inside it.
  std::string words_in(const Node& node) const {
    std::string words(text_of(node));
    for (const std::uint32_t child : node.children) words += words_in(page_.nodes[child]);
    return words;
  }

  std::string all_said(std::string_view references) const {
    std::string words;
    while (!references.empty()) {
      const std::size_t end = std::min(references.find(' '), references.size());
      if (!words.empty()) words += " and ";
      words += said(std::string(references.substr(0, end)));
      references.remove_prefix(std::min(end + 1, references.size()));
    }
    return words;
  }

  std::string label_of(const Node& node) const {
    std::string words;
    for (const Node& label : page_.nodes) {
      if (label.role == Role::label && label.target == node.id) words += label.text;
    }
    return words;
  }

  // An attribute that this test does not know is told as it is.
  std::string attribute_in_words(std::string_view name, const std::string& value) const {
    if (name == "href") return " to " + value;
    if (name == "aria-describedby") return ", described by " + all_said(value);
    if (name == "aria-controls") return ", controls " + all_said(value);
    if (name == "aria-expanded") return value == "true" ? ", expanded" : ", collapsed";
    if (name == "aria-current") return ", current " + value;
    if (name == "for") return " for " + role_of(value);  // whose line says this label's words
    if (name == "name") return ", in group " + value;
    if (name == "value") return ", value " + in_quotes(value);
    if (name == "checked") return ", checked";
    if (name == "tabindex") return ", focusable " + value;
    return ", " + std::string(name) + " " + value;
  }

  std::string line_of(const Node& node, const Attributes& of) const {
    static const std::set<std::string_view> not_told{"aria-label", "class", "data-badge",
                                                     "role",       "rows",  "type"};
    static const std::string_view shown[] = {"", ", in print only", ", on screen only",
                                             ", seen while focused", ", heard only"};
    std::string line = role_in_words(node, of);
    const std::string_view text = text_of(node);
    const auto label = of.find("aria-label");
    const std::string name = label != of.end() ? label->second
                             : text.empty()    ? label_of(node)
                                               : std::string(text);
    if (!name.empty()) line += " " + in_quotes(name);
    if (!text.empty() && name != text) line += " shown as " + in_quotes(text);
    for (const auto& [key, value] : of) {
      if (not_told.count(key) == 0) line += attribute_in_words(key, value);
    }
    return line + std::string(shown[static_cast<std::size_t>(node.shown)]);
  }

  // A box that only holds things together means nothing and is not told.
  void tell(const Node& node, int depth) {
    const Attributes of = attributes(node);
    const bool box = node.role == Role::group || node.role == Role::section;
    const bool told = !box || of.size() > 1 || node.shown != Shown::everywhere;
    if (told) {
      out_.append(static_cast<std::size_t>(depth) * 2, ' ');
      out_ += line_of(node, of) + '\n';
    }
    for (const std::uint32_t child : node.children) {
      tell(page_.nodes[child], told ? depth + 1 : depth);
    }
  }

  const Page& page_;
  std::unordered_map<std::string, const Node*> by_id_;
  std::string out_;
};

std::string text_of_sample(const Sample& sample) {
  std::string all;
  std::string last;
  std::string last_width;
  for (const float width_px : golden_widths_px) {
    const std::string width = std::to_string(static_cast<int>(width_px)) + " px";
    const std::string now = Telling(page_of(sample.state, width_px)).text();
    all +=
        now == last ? "at " + width + ": as at " + last_width + '\n' : "at " + width + ":\n" + now;
    last = now;
    last_width = width;
  }
  return all;
}

std::string file_of(const Sample& sample) {
  std::string name;
  for (const char c : sample.name) {
    const bool plain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    if (plain) name += c;
    if (!plain && !name.empty() && name.back() != '-') name += '-';
  }
  return std::string(folder) + "/" + name + ".txt";
}

std::string on_disk(const std::string& path) { return CHARTER_SOURCE_DIR "/" + path; }

std::vector<std::string> lines_of(std::string_view text) {
  std::vector<std::string> lines;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size() - 1);
    lines.emplace_back(text.substr(0, end));
    text.remove_prefix(end + 1);
  }
  return lines;
}

// The first lines that differ.
std::string difference(std::string_view golden, std::string_view now) {
  constexpr std::size_t lines_max = 4;
  const std::vector<std::string> old_lines = lines_of(golden);
  const std::vector<std::string> new_lines = lines_of(now);
  std::size_t same = 0;
  while (same < old_lines.size() && same < new_lines.size() && old_lines[same] == new_lines[same]) {
    ++same;
  }
  std::string out = "from line " + std::to_string(same + 1) + ":\n";
  for (const auto& [lines, sign] : {std::pair(&old_lines, "- "), std::pair(&new_lines, "+ ")}) {
    for (std::size_t i = same; i < lines->size() && i < same + lines_max; ++i) {
      out += sign + (*lines)[i] + '\n';
    }
  }
  return out;
}

void write_golden(const std::string& path, const std::string& text) {
  std::FILE* file = std::fopen(on_disk(path).c_str(), "wb");
  ASSERT_NE(file, nullptr) << path;
  EXPECT_EQ(std::fwrite(text.data(), 1, text.size(), file), text.size());
  EXPECT_EQ(std::fclose(file), 0);
}

std::set<std::string> files_there() {
  std::set<std::string> files;
  std::error_code error;
  for (const auto& entry : fs::directory_iterator(on_disk(std::string(folder)), error)) {
    files.insert(std::string(folder) + "/" + entry.path().filename().string());
  }
  EXPECT_FALSE(error) << folder << ": " << error.message();
  return files;
}

TEST(Semantics, OfEverySampleAreAsTheGoldenFilesSay) {
  const char* asked = std::getenv("CHARTER_GOLDEN");
  const bool writing = asked != nullptr && std::string_view(asked) == "write";
  std::error_code error;
  if (writing) fs::create_directories(on_disk(std::string(folder)), error);
  std::set<std::string> left_over = files_there();
  std::set<std::string> files;
  std::vector<std::string> differing;
  for (const Sample& sample : samples()) {
    const std::string path = file_of(sample);
    EXPECT_TRUE(files.insert(path).second) << "two samples in " << path;
    const std::string now = text_of_sample(sample);
    const bool there = left_over.erase(path) > 0;
    if (writing) {
      write_golden(path, now);
    } else if (!there) {
      differing.push_back(path + ": no such file\n");
    } else if (const std::string golden = read_project_file(path); golden != now) {
      differing.push_back(path + " " + difference(golden, now));
    }
  }
  for (const std::string& path : left_over) {
    if (writing) fs::remove(on_disk(path), error);
    if (!writing) differing.push_back(path + ": of no sample\n");
  }
  if (differing.empty()) return;
  std::string shown;
  for (std::size_t i = 0; i < differing.size() && i < shown_max; ++i) shown += differing[i];
  ADD_FAILURE() << differing.size() << " files differ, the first of them:\n"
                << shown << "If that is meant: scripts/golden semantics";
}

}  // namespace
}  // namespace charter::ui
