package kr.ieum.platform.bank;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads one pain.002: what it says of the file, of its groups, and of single payments. */
class StatusReportReader {
    private final Problems problems = new Problems();
    private final List<PaymentAnswer> answers = new ArrayList<>();
    private final Set<String> named = new HashSet<>();

    StatusReport read(byte[] pain002) {
        XmlElement message = BankXml.read(pain002, MessageKind.STATUS_REPORT).must("CstmrPmtStsRpt");
        XmlElement original = message.must("OrgnlGrpInfAndSts");
        if (!original.must("OrgnlMsgNmId").text().startsWith("pain.001"))
            problems.add(original, "지급 파일(pain.001)에 대한 답이 아닙니다.", "does not answer a payment file (pain.001)");
        BankVerdict wholeFile = verdict(original, "GrpSts", null);
        List<XmlElement> groups = message.all("OrgnlPmtInfAndSts");
        for (XmlElement group : groups) readGroup(group, wholeFile);
        // Our files have one group, so what is said of it is said of the file, only more exactly.
        if (groups.size() == 1) wholeFile = verdict(groups.get(0), "PmtInfSts", wholeFile);
        var createdAt = BankTime.instant(message.must("GrpHdr/CreDtTm"), problems);
        problems.throwIfAny();
        return new StatusReport(
                message.must("GrpHdr/MsgId").text(),
                createdAt,
                original.must("OrgnlMsgId").text(),
                wholeFile,
                List.copyOf(answers));
    }

    private void readGroup(XmlElement group, BankVerdict wholeFile) {
        BankVerdict wholeGroup = verdict(group, "PmtInfSts", wholeFile);
        for (XmlElement payment : group.all("TxInfAndSts")) {
            String endToEndId = payment.textAt("OrgnlEndToEndId");
            if (endToEndId == null) problems.add(payment, "원 거래 번호가 없습니다.", "does not say which payment it is about");
            else if (!named.add(endToEndId))
                problems.add(payment, "같은 지급 건이 두 번 있습니다.", "is about a payment named before");
            else
                answers.add(new PaymentAnswer(
                        endToEndId, payment.textAt("OrgnlInstrId"), verdict(payment, "TxSts", wholeGroup)));
        }
    }

    private static BankVerdict verdict(XmlElement of, String statusName, @Nullable BankVerdict otherwise) {
        String status = of.textAt(statusName);
        if (status == null && otherwise != null) return otherwise;
        List<XmlElement> reasons = of.all("StsRsnInf");
        String code = reasons.stream()
                .map(reason -> reason.textAt("Rsn/Cd", "Rsn/Prtry"))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        String text = String.join(
                " ",
                reasons.stream()
                        .flatMap(reason -> reason.all("AddtlInf").stream())
                        .map(XmlElement::text)
                        .toList());
        String known = status == null ? "" : status;
        return new BankVerdict(known, PaymentOutcome.of(known), code, text.isEmpty() ? null : text);
    }
}
