// The log of drafts: its bytes, what is done with damaged ones, and what records add up to.
#include "core/log/log.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "core/base/crc32c.hpp"
#include "core/base/limits.hpp"
#include "core/format/payload.hpp"
#include "tests/support/random_assessment.hpp"

namespace charter {
namespace {

const std::string draft_id(32, 'a');
constexpr Time moment{1'795'357'925'123, 0};
constexpr Time later{1'795'357'925'124, 0};

Draft blank_draft() {
  Draft draft;
  draft.assessment = blank_assessment();
  return draft;
}

std::string snapshot(std::int64_t seq, std::string_view name = "Sample") {
  Draft draft = blank_draft();
  EXPECT_TRUE(apply(draft, {"project.name", std::string(name)}).ok());
  return encode_snapshot(draft, seq, moment);
}

std::string edit_of(std::int64_t seq, std::string field, std::string value) {
  return encode_edits(draft_id, seq, later, {{std::move(field), std::move(value)}});
}

// A record of any body, with the checksum that it should have.
std::string sealed(std::string_view magic, std::string_view body) {
  const std::uint32_t crc = crc32c(body);
  std::string bytes(magic);
  for (int shift = 0; shift < 32; shift += 8) bytes += static_cast<char>((crc >> shift) & 0xffu);
  return bytes + std::string(body);
}

// Keys in the order given: "0", "1", and so on.
std::vector<StoredRecord> stored(const std::vector<std::string>& records) {
  std::vector<StoredRecord> all;
  for (const std::string& bytes : records) all.push_back({std::to_string(all.size()), bytes});
  return all;
}

std::string name_of(const Draft& draft) {
  return std::string(field(draft.assessment, "project.name"));
}

TEST(LogLayout, OfEditsIsGolden) {
  const std::string bytes =
      encode_edits(draft_id, 7, moment, {{"project.name", "Sample é"}, {"people/+", ""}});
  EXPECT_EQ(bytes,
            "CCL1\x8f\xee\x09\x70"
            R"({"draft":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa","seq":7,)"
            R"("at":"2026-11-22T14:32:05.123+00:00",)"
            R"("edits":[["project.name","Sample é"],["people/+",""]]})"
            "\n");
}

TEST(LogLayout, OfASnapshotIsItsHeaderAndThePayload) {
  Draft draft = blank_draft();
  draft.copied_at = later;
  draft.deleted = true;
  const std::string body = R"({"draft":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa","seq":8,)"
                           R"("at":"2026-11-22T14:32:05.123+00:00",)"
                           R"("copied_at":"2026-11-22T14:32:05.124+00:00","deleted":true})"
                           "\n" +
                           write_payload(draft.assessment);
  EXPECT_EQ(encode_snapshot(draft, 8, moment), sealed("CCL1", body));
}

TEST(LogRecords, AreReadAsTheyWereWritten) {
  Draft draft = blank_draft();
  draft.assessment = full_assessment();
  draft.copied_at = later;
  const Replay found = replay({{"key", encode_snapshot(draft, 3, moment)}});
  ASSERT_EQ(found.drafts.size(), 1u);
  EXPECT_EQ(found.drafts[0].assessment, draft.assessment);
  EXPECT_EQ(found.drafts[0].seq, 3);
  EXPECT_EQ(found.drafts[0].saved_at, moment);
  EXPECT_EQ(found.drafts[0].copied_at, later);
  EXPECT_FALSE(found.drafts[0].deleted);
  EXPECT_EQ(found.drafts[0].edits_since_snapshot, 0u);
  EXPECT_EQ(found.drafts[0].keys, std::vector<std::string>{"key"});
  EXPECT_EQ(found.damaged_records + found.missing_records + found.later_version_records, 0u);
}

// What a record is that was damaged: counted once, as damaged or, where its own version is what
// changed, as of another version; never read.
void expect_refused(const std::string& bytes) {
  const Replay found = replay(stored({bytes}));
  EXPECT_TRUE(found.drafts.empty());
  const bool other_version = bytes.size() >= 4 && bytes.starts_with("CCL") && bytes[3] != '1';
  EXPECT_EQ(found.later_version_records, other_version ? 1u : 0u);
  EXPECT_EQ(found.damaged_records, other_version ? 0u : 1u);
}

TEST(LogRecords, WithAnyByteFlippedAreNotRead) {
  const std::string whole = snapshot(1);
  ASSERT_EQ(replay(stored({whole})).drafts.size(), 1u);
  for (std::size_t at = 0; at < whole.size(); ++at) {
    for (const int flip : {0x01, 0x20, 0x80, 0xff}) {
      std::string bytes = whole;
      bytes[at] = static_cast<char>(bytes[at] ^ flip);
      expect_refused(bytes);
    }
  }
}

TEST(LogRecords, CutAtAnyLengthOrGrownAreNotRead) {
  const std::string whole = snapshot(1);
  for (std::size_t length = 0; length < whole.size(); ++length) {
    const Replay found = replay(stored({whole.substr(0, length)}));
    EXPECT_TRUE(found.drafts.empty()) << length;
    EXPECT_EQ(found.damaged_records, 1u) << length;
  }
  expect_refused(whole + '\0');
}

TEST(LogRecords, WithARightChecksumMustStillBeUnderstood) {
  const std::string head =
      R"({"draft":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa","at":"2026-11-22T14:32:05.123+00:00",)";
  const std::string payload = write_payload(blank_assessment());
  ASSERT_EQ(replay(stored({sealed("CCL1", head + "\"seq\":1}\n" + payload)})).drafts.size(), 1u);
  for (const std::string& body :
       {std::string(), std::string("\n"), head + "\"seq\":1}", head + "\"seq\":0}\n" + payload,
        head + "\"seq\":-1}\n" + payload, head + "\"seq\":\"1\"}\n" + payload,
        head + "\"seq\":1}\n" + payload + "}", head + "\"seq\":1}\n{}",
        head + "\"seq\":1,\"edits\":{}}\n" + payload,
        head + "\"seq\":1,\"edits\":[[\"kind\"]]}\n" + payload,
        head + "\"seq\":1,\"edits\":[[\"kind\",1]]}\n" + payload,
        "{\"draft\":\"b\",\"seq\":1,\"at\":\"2026-11-22T14:32:05.123+00:00\"}\n" + payload,
        "{\"draft\":1,\"seq\":1,\"at\":\"2026-11-22T14:32:05.123+00:00\"}\n" + payload,
        "{\"draft\":\"" + draft_id + "\",\"seq\":1,\"at\":\"now\"}\n" + payload}) {
    const Replay found = replay(stored({sealed("CCL1", body)}));
    EXPECT_TRUE(found.drafts.empty()) << body;
    EXPECT_EQ(found.damaged_records, 1u) << body;
  }
}

TEST(LogReplay, OfNothingIsNothing) {
  const Replay found = replay({});
  EXPECT_TRUE(found.drafts.empty());
  EXPECT_EQ(found.damaged_records + found.missing_records + found.later_version_records, 0u);
}

TEST(LogReplay, AddsEditsToTheSnapshotInTheOrderOfTheirNumbers) {
  const Replay found = replay(stored(
      {edit_of(3, "project.name", "third"), snapshot(1), edit_of(2, "project.name", "second")}));
  ASSERT_EQ(found.drafts.size(), 1u);
  EXPECT_EQ(name_of(found.drafts[0]), "third");
  EXPECT_EQ(found.drafts[0].seq, 3);
  EXPECT_EQ(found.drafts[0].edits_since_snapshot, 2u);
  EXPECT_EQ(found.drafts[0].saved_at, later);
  EXPECT_EQ(found.drafts[0].keys, (std::vector<std::string>{"1", "2", "0"}));
  EXPECT_EQ(found.missing_records, 0u);
}

TEST(LogReplay, CountsEveryMissingNumberAndAppliesWhatIsThere) {
  const Replay found =
      replay(stored({snapshot(1), edit_of(2, "by.name", "second"),
                     edit_of(6, "by.role.carer", "yes"), edit_of(8, "project.name", "eighth")}));
  ASSERT_EQ(found.drafts.size(), 1u);
  EXPECT_EQ(name_of(found.drafts[0]), "eighth");
  EXPECT_EQ(field(found.drafts[0].assessment, "by.role.carer"), "yes");
  EXPECT_EQ(found.missing_records, 4u);
  EXPECT_EQ(found.damaged_records, 0u);
}

TEST(LogReplay, TakesTwoRecordsOfOneNumberWithoutLosingEither) {
  const Replay found =
      replay(stored({snapshot(1), edit_of(2, "project.name", "one"), edit_of(2, "by.name", "other"),
                     edit_of(3, "by.role.carer", "yes")}));
  ASSERT_EQ(found.drafts.size(), 1u);
  EXPECT_EQ(name_of(found.drafts[0]), "one");
  EXPECT_EQ(field(found.drafts[0].assessment, "by.name"), "other");
  EXPECT_EQ(field(found.drafts[0].assessment, "by.role.carer"), "yes");
  EXPECT_EQ(found.missing_records, 0u);
  EXPECT_EQ(found.drafts[0].keys.size(), 4u);
}

TEST(LogReplay, TheNewestReadableSnapshotCounts) {
  const Replay found = replay(stored(
      {snapshot(1, "first"), snapshot(3, "third"), edit_of(2, "by.name", "before the snapshot")}));
  ASSERT_EQ(found.drafts.size(), 1u);
  EXPECT_EQ(name_of(found.drafts[0]), "third");
  EXPECT_EQ(field(found.drafts[0].assessment, "by.name"), "");
  EXPECT_EQ(found.drafts[0].keys.size(), 3u);

  std::string torn = snapshot(3, "third");
  torn.pop_back();
  const Replay before = replay(stored({snapshot(1, "first"), torn, edit_of(2, "by.name", "kept")}));
  ASSERT_EQ(before.drafts.size(), 1u);
  EXPECT_EQ(name_of(before.drafts[0]), "first");
  EXPECT_EQ(field(before.drafts[0].assessment, "by.name"), "kept");
  EXPECT_EQ(before.damaged_records, 1u);
  EXPECT_EQ(before.drafts[0].keys.size(), 2u) << "a damaged record is never deleted";
}

TEST(LogReplay, EditsWithoutASnapshotAreCountedAsDamaged) {
  const Replay found = replay(stored({edit_of(2, "by.name", "a"), edit_of(3, "by.name", "b")}));
  EXPECT_TRUE(found.drafts.empty());
  EXPECT_EQ(found.damaged_records, 2u);
}

TEST(LogReplay, CountsEditsThatFailAndAppliesTheOthers) {
  const Replay found = replay(stored({snapshot(1), encode_edits(draft_id, 2, later,
                                                                {{"no.such.field", "x"},
                                                                 {"project.name", "after"},
                                                                 {"guide.read", "perhaps"},
                                                                 {"actions/-", "0"}})}));
  ASSERT_EQ(found.drafts.size(), 1u);
  EXPECT_EQ(name_of(found.drafts[0]), "after");
  EXPECT_EQ(found.damaged_records, 3u);
}

TEST(LogReplay, RecordsOfALaterVersionAreCountedAndLeftAlone) {
  const Replay found =
      replay(stored({snapshot(1), sealed("CCL2", "whatever it holds"), sealed("CCL", "")}));
  ASSERT_EQ(found.drafts.size(), 1u);
  EXPECT_EQ(found.later_version_records, 2u);
  EXPECT_EQ(found.damaged_records, 0u);
  EXPECT_EQ(found.drafts[0].keys, std::vector<std::string>{"0"}) << "or they would be deleted";
}

TEST(LogReplay, ASnapshotWithAPayloadOfALaterVersionIsOne) {
  std::string payload = write_payload(blank_assessment());
  const std::string version = "\"version\":1";
  ASSERT_NE(payload.find(version), std::string::npos);
  payload.replace(payload.find(version), version.size(), "\"version\":2");
  const std::string body = R"({"draft":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa","seq":1,)"
                           R"("at":"2026-11-22T14:32:05.123+00:00"})"
                           "\n" +
                           payload;
  const Replay found = replay(stored({sealed("CCL1", body)}));
  EXPECT_TRUE(found.drafts.empty());
  EXPECT_EQ(found.later_version_records, 1u);
  EXPECT_EQ(found.damaged_records, 0u);
}

TEST(LogReplay, KeepsDraftsApart) {
  Draft other = blank_draft();
  other.assessment.id = std::string(32, 'f');
  const Replay found =
      replay({{"x", snapshot(1)},
              {"y", encode_snapshot(other, 1, moment)},
              {"z", encode_edits(other.assessment.id, 2, later, {{"project.name", "other"}})}});
  ASSERT_EQ(found.drafts.size(), 2u);
  for (const Draft& draft : found.drafts) {
    const bool is_other = draft.assessment.id == other.assessment.id;
    EXPECT_EQ(name_of(draft), is_other ? "other" : "Sample");
    EXPECT_EQ(draft.keys.size(), is_other ? 2u : 1u);
  }
}

TEST(LogReplay, DeletingAndCopyingAreEditsOfTheDraftAndLeaveTheAnswersUnchanged) {
  const Assessment before = replay(stored({snapshot(1)})).drafts[0].assessment;
  const std::string copied = edit_of(2, std::string(edit_copied), "2026-11-22T14:32:05.123+00:00");
  const std::string deleted = edit_of(3, std::string(edit_deleted), "yes");
  const std::string restored = edit_of(4, std::string(edit_deleted), "");
  const Replay gone = replay(stored({snapshot(1), copied, deleted}));
  ASSERT_EQ(gone.drafts.size(), 1u);
  EXPECT_TRUE(gone.drafts[0].deleted);
  EXPECT_EQ(gone.drafts[0].copied_at, moment);
  EXPECT_EQ(gone.drafts[0].assessment, before) << "changed_at is of the answers";
  EXPECT_FALSE(replay(stored({snapshot(1), copied, deleted, restored})).drafts[0].deleted);

  const std::string never = edit_of(3, std::string(edit_copied), "");
  EXPECT_FALSE(replay(stored({snapshot(1), copied, never})).drafts[0].copied_at);
}

TEST(LogReplay, AnEditOfAnAnswerIsWhenItChanged) {
  const Replay found = replay(stored({snapshot(1), edit_of(2, "project.name", "x")}));
  EXPECT_EQ(found.drafts[0].assessment.changed_at, later);
}

TEST(LogLimits, TheLongestTextsComeBack) {
  Draft draft = blank_draft();
  const std::string text(limits::string_bytes_max, '\x01');  // six bytes each, escaped
  const Edit longest{"project.about", text};
  ASSERT_TRUE(apply(draft, longest).ok());
  const Replay found = replay(stored({snapshot(1), encode_edits(draft_id, 2, later, {longest}),
                                      encode_snapshot(draft, 3, later)}));
  ASSERT_EQ(found.drafts.size(), 1u);
  EXPECT_EQ(found.damaged_records, 0u);
  EXPECT_EQ(field(found.drafts[0].assessment, longest.field), text);
}

// Makes random records of one draft beside the draft itself, now and then compacting them.
struct History {
  Draft draft = blank_draft();
  std::vector<StoredRecord> records;
  std::int64_t ms = moment.ms;

  enum class Kind { edits, whole };

  void append(Random& random, Kind kind) {
    const bool whole = kind == Kind::whole;
    const Time at{ms += 1000, 60};
    std::vector<Edit> edits;
    for (std::size_t i = 1 + random.below(3); i > 0; --i) {
      const Edit edit = random.below(10) == 0
                            ? Edit{std::string(edit_deleted), random.below(2) == 0 ? "yes" : ""}
                            : random_edit(random, draft.assessment);
      if (!apply(draft, edit).ok()) continue;
      if (edit.field != edit_deleted) draft.assessment.changed_at = at;
      edits.push_back(edit);
    }
    ++draft.seq;
    if (whole && random.below(2) == 0) records.clear();  // compacted in the same transaction
    records.push_back({std::to_string(draft.seq),
                       whole ? encode_snapshot(draft, draft.seq, at)
                             : encode_edits(draft.assessment.id, draft.seq, at, edits)});
    draft.saved_at = at;
    draft.edits_since_snapshot = whole ? 0 : draft.edits_since_snapshot + 1;
  }
};

TEST(LogReplay, OfRandomHistoriesInAnyOrderIsTheDraftItself) {
  for (std::uint64_t seed = 1; seed <= 400; ++seed) {
    Random random(seed);
    History history;
    history.draft.assessment.id = draft_id;
    history.append(random, History::Kind::whole);
    for (std::size_t i = random.below(40); i > 0; --i) {
      history.append(random, random.below(8) == 0 ? History::Kind::whole : History::Kind::edits);
    }
    std::vector<StoredRecord> shuffled = history.records;
    for (std::size_t i = shuffled.size(); i > 1; --i) {
      std::swap(shuffled[i - 1], shuffled[random.below(i)]);
    }
    const Replay found = replay(shuffled);
    ASSERT_EQ(found.drafts.size(), 1u) << seed;
    const Draft& draft = found.drafts[0];
    EXPECT_EQ(draft.assessment, history.draft.assessment) << seed;
    EXPECT_EQ(draft.deleted, history.draft.deleted) << seed;
    EXPECT_EQ(draft.seq, history.draft.seq) << seed;
    EXPECT_EQ(draft.saved_at, history.draft.saved_at) << seed;
    EXPECT_EQ(draft.edits_since_snapshot, history.draft.edits_since_snapshot) << seed;
    EXPECT_EQ(draft.keys.size(), history.records.size()) << seed;
    EXPECT_EQ(found.damaged_records + found.missing_records, 0u) << seed;
  }
}

}  // namespace
}  // namespace charter
