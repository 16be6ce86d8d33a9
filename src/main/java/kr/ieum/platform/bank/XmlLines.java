package kr.ieum.platform.bank;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes XML an element a line, so that people can read and compare what goes to a bank. */
class XmlLines {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final XMLStreamWriter writer;
    private int depth;

    XmlLines(String namespace) throws XMLStreamException {
        // The JDK's own, so that the bytes do not change with what else is on the class path.
        writer = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
        writer.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
        writer.setDefaultNamespace(namespace);
        open("Document");
        writer.writeDefaultNamespace(namespace);
    }

    void open(String... names) throws XMLStreamException {
        for (String name : names) {
            newLine();
            writer.writeStartElement(name);
            depth++;
        }
    }

    void text(String name, String text) throws XMLStreamException {
        newLine();
        writer.writeStartElement(name);
        writer.writeCharacters(text);
        writer.writeEndElement();
    }

    void won(String name, long amount) throws XMLStreamException {
        newLine();
        writer.writeStartElement(name);
        writer.writeAttribute("Ccy", "KRW");
        writer.writeCharacters(Long.toString(amount));
        writer.writeEndElement();
    }

    void close(int elements) throws XMLStreamException {
        for (int i = 0; i < elements; i++) {
            depth--;
            newLine();
            writer.writeEndElement();
        }
    }

    byte[] finish() throws XMLStreamException {
        close(depth);
        writer.writeCharacters("\n");
        writer.writeEndDocument();
        writer.close();
        return bytes.toByteArray();
    }

    private void newLine() throws XMLStreamException {
        writer.writeCharacters("\n" + "  ".repeat(depth));
    }
}
