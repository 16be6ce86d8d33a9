package kr.ieum.platform.bank;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.XMLReader;

/**
 * Reads what a bank sent as if a stranger had: of limited size, in UTF-8 whatever it claims, without DTD and therefore
 * without entities, and valid by its schema. Always by the JDK's own parser, whatever else is on the class path.
 */
class BankXml {
    /** Some six thousand credits; more than a day of one account. */
    static final int MOST_BYTES = 4 * 1024 * 1024;

    private BankXml() {}

    /** @throws BankMessageRejected when it is not a message of this kind */
    static XmlElement read(byte[] message, MessageKind kind) {
        Problems problems = new Problems();
        MessageHandler handler = new MessageHandler(kind, problems);
        if (message.length > MOST_BYTES)
            problems.add(MessageProblem.ofMessage(
                    "전문이 너무 큽니다. 한도는 4MB입니다.", "the message is larger than 4 MB; send it in parts"));
        else parse(message, handler, problems);
        problems.throwIfAny();
        return handler.root();
    }

    private static void parse(byte[] message, MessageHandler handler, Problems problems) {
        try {
            XMLReader reader = reader();
            reader.setContentHandler(handler);
            reader.setErrorHandler(handler);
            reader.parse(new InputSource(letters(message)));
        } catch (MessageHandler.ReadingStopped known) {
            // what stopped it is among the problems already
        } catch (SAXParseException malformed) {
            problems.add(malformed(malformed));
        } catch (CharacterCodingException notUtf8) {
            problems.add(MessageProblem.ofMessage("UTF-8이 아닌 글자가 있습니다.", "the message is not in UTF-8"));
        } catch (SAXException | IOException | ParserConfigurationException broken) {
            throw new IllegalStateException("the XML parser failed", broken);
        }
    }

    private static XMLReader reader() throws SAXException, ParserConfigurationException {
        SAXParserFactory factory = SAXParserFactory.newDefaultNSInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
        factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
        return factory.newSAXParser().getXMLReader();
    }

    /** A reader that throws at the first wrong byte, where the default would put a question mark into a name. */
    private static Reader letters(byte[] message) {
        int start = startsWithByteOrderMark(message) ? 3 : 0;
        return new InputStreamReader(
                new ByteArrayInputStream(message, start, message.length - start),
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    private static boolean startsWithByteOrderMark(byte[] message) {
        return message.length >= 3
                && message[0] == (byte) 0xEF
                && message[1] == (byte) 0xBB
                && message[2] == (byte) 0xBF;
    }

    private static MessageProblem malformed(SAXParseException malformed) {
        int line = Math.max(0, malformed.getLineNumber());
        return String.valueOf(malformed.getMessage()).contains("DOCTYPE")
                ? new MessageProblem("/", line, "DTD와 엔티티는 받지 않습니다.", "a DTD is not accepted, nor entities")
                : new MessageProblem("/", line, "XML 문서가 아니거나 깨졌습니다.", "is not well-formed XML");
    }
}
