package kr.ieum.platform.bank;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads one camt.054: goes through its accounts and entries, and sees that no reference comes twice. */
class CreditNoticeReader {
    private final Problems problems = new Problems();
    private final List<Credit> credits = new ArrayList<>();
    private final List<MessageProblem> leftOut = new ArrayList<>();
    private final Set<String> references = new HashSet<>();

    CreditNotice read(byte[] camt054) {
        XmlElement message = BankXml.read(camt054, MessageKind.CREDIT_NOTICE).must("BkToCstmrDbtCdtNtfctn");
        String messageId = message.must("GrpHdr/MsgId").text();
        var createdAt = BankTime.instant(message.must("GrpHdr/CreDtTm"), problems);
        if (messageId.isEmpty()) problems.add(message, "전문 번호가 없습니다.", "has no message id");
        for (XmlElement account : message.all("Ntfctn")) readAccount(account, messageId);
        problems.throwIfAny();
        return new CreditNotice(messageId, createdAt, List.copyOf(credits), List.copyOf(leftOut));
    }

    private void readAccount(XmlElement notice, String messageId) {
        XmlElement account = notice.must("Acct");
        String number = account.textAt("Id/IBAN", "Id/Othr/Id");
        String currency = account.textAt("Ccy");
        if (number == null) problems.add(account, "계좌번호가 없습니다.", "has no account number");
        else if (currency != null && !currency.equals("KRW"))
            problems.add(account, "원화 계좌가 아닙니다.", "is not an account in KRW");
        else for (XmlElement entry : notice.all("Ntry")) readEntry(entry, messageId, number);
    }

    private void readEntry(XmlElement entry, String messageId, String account) {
        if (!"BOOK".equals(entry.textAt("Sts/Cd"))) {
            leftOut.add(entry.problem("아직 기장되지 않은 거래입니다.", "is not booked yet"));
            return;
        }
        boolean reversal = EntryReader.isTrue(entry.textAt("RvslInd"));
        boolean debit = "DBIT".equals(entry.textAt("CdtDbtInd"));
        if (debit && !reversal) {
            leftOut.add(entry.problem("출금 거래입니다.", "is a payment out"));
            return;
        }
        Movement movement =
                debit ? Movement.DEPOSIT_TAKEN_BACK : reversal ? Movement.PAYMENT_CAME_BACK : Movement.DEPOSIT;
        for (Credit credit : new EntryReader(entry, messageId, account, movement, problems).credits()) {
            if (references.add(credit.bankReference())) credits.add(credit);
            else
                problems.add(
                        entry, "같은 참조번호의 거래가 전문 안에 두 번 있습니다.", "has a reference that another entry of the message has");
        }
    }
}
