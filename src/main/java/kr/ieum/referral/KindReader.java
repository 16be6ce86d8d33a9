package kr.ieum.referral;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import kr.ieum.platform.company.Province;
import kr.ieum.platform.problem.Words;
import kr.ieum.programme.Bilingual;
import kr.ieum.programme.Document;
import kr.ieum.programme.InvalidRuleSet;
import kr.ieum.programme.Leaf;
import kr.ieum.programme.Section;
import kr.ieum.referral.ReferralKind.Asked;
import kr.ieum.referral.ReferralKind.Basis;
import kr.ieum.referral.ReferralKind.Deadlines;
import kr.ieum.referral.ReferralKind.Effects;
import kr.ieum.referral.ReferralKind.Ground;
import kr.ieum.referral.ReferralKind.Partner;
import kr.ieum.referral.ReferralKind.Quota;
import kr.ieum.referral.ReferralKind.Support;
import org.jspecify.annotations.Nullable;

/** Reads the document of a kind and refuses what no kind may say. */
final class KindReader {
    static final Pattern KIND = Pattern.compile("[a-z][a-z0-9-]{0,49}");
    static final Pattern VERSION = Pattern.compile("[0-9a-z][0-9a-z.-]{0,49}");
    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]{0,49}");
    private static final Pattern BODY = Pattern.compile("[A-Z][A-Z0-9_]{1,19}");
    private static final Pattern WORD = Pattern.compile("[a-z][a-z0-9-]{0,49}");

    private final String hash;

    private KindReader(String hash) {
        this.hash = hash;
    }

    /** @throws InvalidRuleSet with every error and its line */
    static ReferralKind read(String document) {
        return Document.read(document, new KindReader(Document.hashOf(document))::kind);
    }

    private ReferralKind kind(Section root) {
        Subject subject = root.leaf("subject").oneOf(Subject.class);
        Bilingual purpose = root.section("purpose", KindReader::sourced);
        List<Asked> sends = fields(root, "sends", subject, false);
        List<Asked> result = fields(root, "result", subject, true);
        Condition first = root.has("first") ? Condition.compile(subject, root.leaf("first")) : null;
        mustBeSent(root, first, sends);
        return new ReferralKind(
                root.leaf("kind").text(KIND),
                root.leaf("version").text(VERSION),
                root.bilingual("title"),
                purpose,
                subject,
                root.list("partners", KindReader::partner),
                rules(root, subject),
                first,
                sends,
                root.section("ground", KindReader::ground),
                root.optionalList("warnings", KindReader::warning),
                root.section("quota", KindReader::quota),
                root.section("deadlines", KindReader::deadlines),
                result,
                effects(root, subject, result),
                hash);
    }

    private static Bilingual sourced(Section section) {
        section.provenance();
        return new Bilingual(section.leaf("ko").text(), section.leaf("en").text());
    }

    private static Partner partner(Section section) {
        section.provenance();
        Bilingual name = section.bilingual("name");
        Set<Province> regions = EnumSet.noneOf(Province.class);
        if (section.has("regions"))
            section.leaf("regions").items().forEach(item -> regions.add(item.oneOf(Province.class)));
        return new Partner(section.leaf("body").text(BODY), name, regions);
    }

    private static List<Condition.Rule> rules(Section root, Subject subject) {
        List<Condition.Rule> rules = new ArrayList<>();
        root.list("whoMay", section -> {
            String code = section.leaf("code").text(CODE);
            Condition requires = Condition.compile(subject, section.leaf("requires"));
            Words message = words(section.bilingual("message"));
            Words remedy = words(section.bilingual("remedy"));
            section.provenance();
            return requires == null || rules.add(new Condition.Rule(code, requires, message, remedy));
        });
        return rules;
    }

    private static Words words(Bilingual text) {
        return new Words(text.ko(), text.en());
    }

    private static List<Asked> fields(Section root, String key, Subject subject, boolean results) {
        Set<Field> seen = new HashSet<>();
        List<Asked> fields = new ArrayList<>();
        root.list(key, section -> {
            Leaf leaf = section.leaf("field");
            boolean required =
                    section.has("required") && section.leaf("required").flag();
            Optional<Field> field = Field.of(leaf.text());
            if (field.isEmpty()) leaf.wrong("그런 항목이 없습니다", "there is no such field");
            else if (!field.get().isAbout(subject)) leaf.wrong(subject + "에 대한 항목이 아닙니다", "is not about a " + subject);
            else if ((field.get().origin() == Field.Origin.RESULT) != results)
                leaf.wrong("보내는 항목과 결과 항목이 뒤바뀌었습니다", "stands in the wrong one of sends and result");
            else if (!seen.add(field.get())) leaf.wrong("같은 항목이 두 번 있습니다", "is there twice");
            else fields.add(new Asked(field.get(), required));
            return required;
        });
        if (fields.isEmpty() && root.has(key)) root.leaf(key).wrong("항목이 하나도 없습니다", "there is no field");
        return fields;
    }

    /** The order of the queue tells the partner what it hangs on, so that must be on the list as well. */
    private static void mustBeSent(Section root, @Nullable Condition first, List<Asked> sends) {
        if (first == null) return;
        List<Field> sent = sends.stream().map(Asked::field).toList();
        if (!sent.containsAll(first.fields()))
            root.leaf("first").wrong("보내는 항목만 쓸 수 있습니다", "may only ask about fields that are sent");
    }

    private static Ground ground(Section section) {
        section.provenance();
        return new Ground(section.leaf("basis").oneOf(Basis.class), section.bilingual("text"), (int)
                section.leaf("consentMonths").number(1, 60));
    }

    private static ReferralWarning warning(Section section) {
        return new ReferralWarning(
                section.leaf("code").text(CODE),
                section.bilingual("text"),
                section.provenance().sources());
    }

    private static Quota quota(Section section) {
        return new Quota(
                section.value("perYear", leaf -> (int) leaf.number(0, 1_000_000)),
                section.optionalValue("perProvince", leaf -> (int) leaf.number(0, 1_000_000)));
    }

    private static Deadlines deadlines(Section section) {
        section.provenance();
        return new Deadlines(
                section.leaf("draftDays").days(),
                section.leaf("sendDays").days(),
                section.leaf("answerDays").days(),
                section.leaf("beginDays").days(),
                section.leaf("closeDays").days(),
                section.leaf("remindDays").days());
    }

    private static Effects effects(Section root, Subject subject, List<Asked> result) {
        Effects effects = root.has("effects") ? root.section("effects", KindReader::effects) : new Effects(null, false);
        List<Field> required =
                result.stream().filter(Asked::required).map(Asked::field).toList();
        if (effects.attests() && !required.containsAll(List.of(Field.ISSUED_ON, Field.VALID_TO)))
            root.leaf("result")
                    .wrong(
                            "상품에 보이려면 result.issuedOn과 result.validTo가 필수여야 합니다",
                            "what is shown on listings needs result.issuedOn and result.validTo as required");
        if (effects.support() != null && subject == Subject.REGION_GROUP)
            root.leaf("effects").wrong("지역 연계는 기업 지원이 아닙니다", "a group of people is given no business support");
        return effects;
    }

    private static Effects effects(Section section) {
        Support support = section.optionalSection("sameYearSupport", each -> {
            each.provenance();
            return new Support(
                    each.leaf("programme").text(WORD), each.leaf("field").text(WORD));
        });
        Boolean attests = section.optionalValue("shownOnListings", Leaf::flag);
        return new Effects(support, attests != null && attests);
    }
}
