package kr.ieum.platform.bank;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import kr.ieum.platform.money.Won;
import org.jspecify.annotations.Nullable;

/** Reads one booked entry: one credit, or one for each transaction of a batch. */
class EntryReader {
    private static final String REFERENCE = "Refs/AcctSvcrRef";

    private final XmlElement entry;
    private final String messageId;
    private final String account;
    private final Movement movement;
    private final Problems problems;

    EntryReader(XmlElement entry, String messageId, String account, Movement movement, Problems problems) {
        this.entry = entry;
        this.messageId = messageId;
        this.account = account;
        this.movement = movement;
        this.problems = problems;
    }

    static boolean isTrue(@Nullable String indicator) {
        return "true".equals(indicator) || "1".equals(indicator);
    }

    List<Credit> credits() {
        Won amount = WonAmount.read(entry.must("Amt"), problems);
        XmlElement booked = entry.at("BookgDt");
        LocalDate bookedOn = BankTime.day(booked == null ? entry.at("ValDt") : booked, entry, problems);
        List<XmlElement> transactions = entry.all("NtryDtls").stream()
                .flatMap(details -> details.all("TxDtls").stream())
                .toList();
        transactions.forEach(this::refuseOtherDirection);
        if (transactions.size() > 1) return batch(transactions, amount, bookedOn);
        XmlElement only = transactions.isEmpty() ? entry : transactions.get(0);
        String reference = entry.textAt("AcctSvcrRef", "NtryDtls/TxDtls/Refs/AcctSvcrRef");
        return List.of(credit(only, reference == null ? entryReference() : reference, amount, bookedOn));
    }

    /** Some banks repeat the reference of the batch in each transaction; the place in the batch keeps them apart. */
    private List<Credit> batch(List<XmlElement> transactions, Won total, LocalDate bookedOn) {
        Map<String, Long> uses = transactions.stream()
                .map(transaction -> Objects.requireNonNullElse(transaction.textAt(REFERENCE), ""))
                .collect(Collectors.groupingBy(reference -> reference, Collectors.counting()));
        String shared = entry.textAt("AcctSvcrRef");
        String prefix = (shared == null && !allUnique(uses) ? entryReference() : String.valueOf(shared)) + "#";
        List<Credit> credits = new ArrayList<>();
        Won sum = Won.ZERO;
        for (XmlElement transaction : transactions) {
            Won amount = amountIn(transaction);
            sum = sum.plus(amount);
            String own = transaction.textAt(REFERENCE);
            String reference = own != null && uses.getOrDefault(own, 0L) == 1 ? own : prefix + (credits.size() + 1);
            credits.add(credit(transaction, reference, amount, bookedOn));
        }
        if (problems.isEmpty() && !sum.equals(total))
            problems.add(entry, "묶음의 합계가 거래 금액과 다릅니다.", "has transactions that do not add up to its amount");
        return credits;
    }

    private static boolean allUnique(Map<String, Long> uses) {
        return !uses.containsKey("") && uses.values().stream().allMatch(count -> count == 1);
    }

    private Won amountIn(XmlElement transaction) {
        XmlElement amount = transaction.at("Amt");
        if (amount == null) amount = transaction.at("AmtDtls/TxAmt/Amt");
        if (amount != null) return WonAmount.read(amount, problems);
        problems.add(transaction, "묶음 안 거래에 금액이 없습니다.", "is one of several and has no amount");
        return Won.ZERO;
    }

    private String entryReference() {
        String reference = entry.textAt("NtryRef");
        if (reference == null) problems.add(entry, "은행 참조번호가 없습니다.", "has no reference of the bank");
        return messageId + "/" + reference;
    }

    private void refuseOtherDirection(XmlElement transaction) {
        String direction = transaction.textAt("CdtDbtInd");
        if (direction != null && !direction.equals(entry.textAt("CdtDbtInd")))
            problems.add(transaction, "입금과 출금이 한 묶음에 섞여 있습니다.", "goes the other way than its entry");
    }

    private Credit credit(XmlElement from, String reference, Won amount, LocalDate bookedOn) {
        // A payment that the other bank sent back comes as an ordinary credit which names the reason of its return.
        Movement meaning =
                movement == Movement.DEPOSIT && from.at("RtrInf") != null ? Movement.PAYMENT_CAME_BACK : movement;
        String endToEndId = from.textAt("Refs/EndToEndId");
        return new Credit(
                meaning == Movement.DEPOSIT ? reference : reference + Credit.REVERSAL,
                meaning,
                amount,
                bookedOn,
                account,
                from.textAt("RltdPties/Dbtr/Pty/Nm", "RltdPties/Dbtr/Agt/FinInstnId/Nm"),
                from.textAt("RltdAgts/DbtrAgt/FinInstnId/ClrSysMmbId/MmbId", "RltdAgts/DbtrAgt/FinInstnId/BICFI"),
                from.textAt("RltdPties/DbtrAcct/Id/IBAN", "RltdPties/DbtrAcct/Id/Othr/Id"),
                remittance(from),
                from.textAt("RmtInf/Strd/CdtrRefInf/Ref"),
                "NOTPROVIDED".equals(endToEndId) ? null : endToEndId);
    }

    private static String remittance(XmlElement from) {
        XmlElement information = from.at("RmtInf");
        if (information == null) return "";
        return String.join(
                " ", information.all("Ustrd").stream().map(XmlElement::text).toList());
    }
}
