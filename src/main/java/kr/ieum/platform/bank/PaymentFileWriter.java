package kr.ieum.platform.bank;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.xml.stream.XMLStreamException;
import javax.xml.transform.stream.StreamSource;
import org.xml.sax.SAXException;

/** Writes one pain.001: the payments in one group, in the order given. */
class PaymentFileWriter {
    private final PaymentFile file;
    private final String count;
    private final String sum;

    PaymentFileWriter(PaymentFile file) {
        this.file = file;
        count = Integer.toString(file.payments().size());
        sum = Long.toString(file.controlSum().amount());
    }

    byte[] write() {
        try {
            XmlLines xml = new XmlLines(MessageKind.PAYMENT_FILE.namespace());
            xml.open("CstmrCdtTrfInitn");
            writeHeader(xml);
            writeGroup(xml);
            byte[] bytes = xml.finish();
            MessageKind.PAYMENT_FILE
                    .schema()
                    .newValidator()
                    .validate(new StreamSource(new ByteArrayInputStream(bytes)));
            return bytes;
        } catch (XMLStreamException | SAXException | IOException wrong) {
            throw new IllegalStateException("payment file " + file.messageId() + " could not be written", wrong);
        }
    }

    private void writeHeader(XmlLines xml) throws XMLStreamException {
        xml.open("GrpHdr");
        xml.text("MsgId", file.messageId());
        xml.text("CreDtTm", BankTime.write(file.createdAt()));
        xml.text("NbOfTxs", count);
        xml.text("CtrlSum", sum);
        writeName(xml, "InitgPty", file.payer().name());
        xml.close(1);
    }

    private void writeGroup(XmlLines xml) throws XMLStreamException {
        xml.open("PmtInf");
        xml.text("PmtInfId", file.messageId());
        xml.text("PmtMtd", "TRF");
        xml.text("NbOfTxs", count);
        xml.text("CtrlSum", sum);
        xml.open("ReqdExctnDt");
        xml.text("Dt", file.executeOn().toString());
        xml.close(1);
        writeName(xml, "Dbtr", file.payer().name());
        writeAccount(xml, "DbtrAcct", file.payer().account());
        writeBank(xml, "DbtrAgt", file.payer().account());
        for (Payment payment : file.payments()) writePayment(xml, payment);
    }

    private static void writePayment(XmlLines xml, Payment payment) throws XMLStreamException {
        xml.open("CdtTrfTxInf", "PmtId");
        xml.text("InstrId", payment.instructionId());
        xml.text("EndToEndId", payment.endToEndId());
        xml.close(1);
        xml.open("Amt");
        xml.won("InstdAmt", payment.amount().amount());
        xml.close(1);
        writeBank(xml, "CdtrAgt", payment.creditorAccount());
        writeName(xml, "Cdtr", payment.creditorName());
        writeAccount(xml, "CdtrAcct", payment.creditorAccount());
        if (!payment.remittance().isEmpty()) {
            xml.open("RmtInf");
            xml.text("Ustrd", payment.remittance());
            xml.close(1);
        }
        xml.close(1);
    }

    private static void writeName(XmlLines xml, String role, String name) throws XMLStreamException {
        xml.open(role);
        xml.text("Nm", name);
        xml.close(1);
    }

    private static void writeAccount(XmlLines xml, String role, BankAccount account) throws XMLStreamException {
        xml.open(role, "Id", "Othr");
        xml.text("Id", account.number());
        xml.close(3);
    }

    private static void writeBank(XmlLines xml, String role, BankAccount account) throws XMLStreamException {
        xml.open(role, "FinInstnId", "ClrSysMmbId");
        xml.text("MmbId", account.bank());
        xml.close(3);
    }
}
