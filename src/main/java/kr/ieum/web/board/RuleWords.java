package kr.ieum.web.board;

import static kr.ieum.web.board.Pictured.say;

import io.quarkus.qute.TemplateExtension;
import kr.ieum.programme.OnUnknown;
import kr.ieum.programme.RuleVersionStatus;
import kr.ieum.programme.RuleVersionView;

/** States and moves of programme documents in words. */
@TemplateExtension
final class RuleWords {
    private RuleWords() {}

    static String asRules(RuleVersionStatus status) {
        return switch (status) {
            case DRAFT -> say("초안", "Draft");
            case REVIEWED -> say("검토함", "Reviewed");
            case PUBLISHED -> say("공표함", "Published");
            case RETIRED -> say("폐지함", "Retired");
        };
    }

    /** As a version is named in the planner's form. */
    static String asRulesKey(RuleVersionView version) {
        return version.programme() + ":" + version.name();
    }

    static String asUnknown(OnUnknown then) {
        return switch (then) {
            case DECLARE -> say("모르면 신고", "unknown: declared");
            case REVIEW -> say("모르면 심사", "unknown: reviewed");
        };
    }

    /** What a button says that makes the move. */
    static String asMove(String move) {
        return switch (move) {
            case "review" -> say("이 내용에 동의(검토)", "Agree to this text (review)");
            case "publish" -> say("공표", "Publish");
            default -> say("폐지", "Retire");
        };
    }

    static String asMoveHint(String move) {
        return switch (move) {
            case "review" ->
                say(
                        "쓴 사람이 아닌 담당자로서 이 글 그대로에 동의합니다. 글이 바뀌면 다시 검토해야 합니다.",
                        "You agree to this very text as somebody other than its writer. If it changes it is reviewed again.");
            case "publish" ->
                say(
                        "공표하면 이 판으로 차수를 만들 수 있고, 다시는 바꿀 수 없습니다.",
                        "Once published, rounds can be opened under it, and it can never be changed.");
            default -> say("폐지하면 새 차수를 만들 수 없습니다.", "Once retired, no new round can be opened under it.");
        };
    }

    /** {@code line 12 rules[3].requires} as people read it. */
    static String asLine(String place) {
        return place.startsWith("line ") ? place.replaceFirst("line (\\d+)", say("$1번째 줄,", "Line $1,")) : place;
    }
}
