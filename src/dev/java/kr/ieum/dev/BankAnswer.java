package kr.ieum.dev;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** The sample bank's answer to a payment file: a pain.002 that names every payment. */
final class BankAnswer {
    private static final String REPORT = """
            <?xml version="1.0" encoding="UTF-8"?>
            <Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.002.001.10">
              <CstmrPmtStsRpt>
                <GrpHdr><MsgId>R-%1$s</MsgId><CreDtTm>%2$s</CreDtTm></GrpHdr>
                <OrgnlGrpInfAndSts>
                  <OrgnlMsgId>%1$s</OrgnlMsgId>
                  <OrgnlMsgNmId>pain.001.001.09</OrgnlMsgNmId>
                  <GrpSts>%3$s</GrpSts>
                </OrgnlGrpInfAndSts>
                <OrgnlPmtInfAndSts>
                  <OrgnlPmtInfId>%1$s</OrgnlPmtInfId>
            %4$s    </OrgnlPmtInfAndSts>
              </CstmrPmtStsRpt>
            </Document>
            """;
    private static final String PAID = """
                  <TxInfAndSts><OrgnlEndToEndId>%s</OrgnlEndToEndId><TxSts>ACSC</TxSts></TxInfAndSts>
            """;
    private static final String REFUSED = """
                  <TxInfAndSts><OrgnlEndToEndId>%s</OrgnlEndToEndId><TxSts>RJCT</TxSts>\
            <StsRsnInf><Rsn><Cd>AC04</Cd></Rsn><AddtlInf>해지된 계좌</AddtlInf></StsRsnInf></TxInfAndSts>
            """;

    private BankAnswer() {}

    /** @throws IllegalArgumentException when it is not a payment file */
    static String to(byte[] pain001, Instant now) {
        Element file = read(pain001).getDocumentElement();
        NodeList payments = file.getElementsByTagNameNS("*", "CdtTrfTxInf");
        if (payments.getLength() == 0) throw new IllegalArgumentException("send a payment file (pain.001)");
        StringBuilder answers = new StringBuilder();
        boolean allPaid = true;
        for (int i = 0; i < payments.getLength(); i++) {
            Element payment = (Element) payments.item(i);
            boolean paid = !text(payment, "CdtrAcct").strip().endsWith("9999");
            allPaid &= paid;
            answers.append((paid ? PAID : REFUSED).formatted(text(payment, "EndToEndId")));
        }
        return REPORT.formatted(text(file, "MsgId"), SampleBank.written(now), allPaid ? "ACSC" : "PART", answers);
    }

    private static Document read(byte[] xml) {
        try {
            DocumentBuilderFactory parsers = DocumentBuilderFactory.newInstance();
            parsers.setNamespaceAware(true);
            parsers.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            parsers.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return parsers.newDocumentBuilder().parse(new ByteArrayInputStream(xml));
        } catch (SAXException | ParserConfigurationException | IOException unreadable) {
            throw new IllegalArgumentException("not XML: " + unreadable.getMessage(), unreadable);
        }
    }

    private static String text(Element in, String name) {
        NodeList found = in.getElementsByTagNameNS("*", name);
        return found.getLength() == 0 ? "" : found.item(0).getTextContent();
    }
}
