package kr.ieum.platform.bank;

import javax.xml.validation.ValidatorHandler;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.ErrorHandler;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Builds the tree of a message while the schema checks it, in one pass. Supplementary data is checked but not kept: it
 * may hold anything of any size, and nothing in it is ours.
 */
class MessageHandler extends DefaultHandler implements ErrorHandler {
    /** No message of ours is deeper than about fifteen. */
    private static final int DEEPEST = 64;

    private final MessageKind kind;
    private final Problems problems;
    private final ValidatorHandler checker;
    private final StringBuilder text = new StringBuilder();
    private @Nullable Locator locator;
    private @Nullable XmlElement root;
    private @Nullable XmlElement here;
    private int depth;
    private int keptDepth;

    MessageHandler(MessageKind kind, Problems problems) {
        this.kind = kind;
        this.problems = problems;
        checker = kind.schema().newValidatorHandler();
        checker.setErrorHandler(this);
    }

    /** Only after a parse that ended without a problem. */
    XmlElement root() {
        if (root == null) throw new IllegalStateException("nothing was read");
        return root;
    }

    @Override
    public void setDocumentLocator(Locator locator) {
        this.locator = locator;
        checker.setDocumentLocator(locator);
    }

    @Override
    public void startDocument() throws SAXException {
        checker.startDocument();
    }

    @Override
    public void endDocument() throws SAXException {
        checker.endDocument();
    }

    @Override
    public void startPrefixMapping(String prefix, String uri) throws SAXException {
        checker.startPrefixMapping(prefix, schemaUri(uri));
    }

    @Override
    public void endPrefixMapping(String prefix) throws SAXException {
        checker.endPrefixMapping(prefix);
    }

    @Override
    public void startElement(String uri, String name, String qName, Attributes attributes) throws SAXException {
        if (++depth > DEEPEST) {
            if (here != null) problems.add(here, "항목이 너무 깊이 겹쳐 있습니다.", "is nested too deeply");
            throw new ReadingStopped();
        }
        if (depth == 1) {
            root = here = new XmlElement(null, name, line(), null);
            keptDepth = 1;
            refuseOtherMessages(here, uri);
        } else if (keptDepth == depth - 1 && !name.equals("SplmtryData")) {
            here = new XmlElement(here, name, line(), attributes.getValue("Ccy"));
            keptDepth = depth;
        }
        text.setLength(0);
        checker.startElement(schemaUri(uri), AsAccountReport.translate(kind, name), qName, attributes);
    }

    @Override
    public void characters(char[] letters, int start, int length) throws SAXException {
        if (keptDepth == depth) text.append(letters, start, length);
        checker.characters(letters, start, length);
    }

    @Override
    public void endElement(String uri, String name, String qName) throws SAXException {
        checker.endElement(schemaUri(uri), AsAccountReport.translate(kind, name), qName);
        if (keptDepth == depth && here != null) {
            here.setText(text.toString());
            here = here.parent();
            keptDepth--;
        }
        text.setLength(0);
        depth--;
    }

    @Override
    public void error(SAXParseException complaint) throws SAXException {
        String words = String.valueOf(complaint.getMessage());
        if (here != null && !SchemaWords.repeatsAnother(words)) problems.add(SchemaWords.about(here, words));
        if (problems.isFull()) throw new ReadingStopped();
    }

    private void refuseOtherMessages(XmlElement document, String uri) throws SAXException {
        if (uri.equals(kind.namespace())) return;
        problems.add(document, kind.id() + " 전문이 아닙니다.", "is not a " + kind.id() + " message by its namespace");
        throw new ReadingStopped();
    }

    private String schemaUri(String uri) {
        return uri.equals(kind.namespace()) ? kind.schemaNamespace() : uri;
    }

    private int line() {
        return locator == null ? 0 : locator.getLineNumber();
    }

    /** Enough is known; the rest of the message is not worth reading. */
    static class ReadingStopped extends SAXException {
        private static final long serialVersionUID = 1L;
    }
}
