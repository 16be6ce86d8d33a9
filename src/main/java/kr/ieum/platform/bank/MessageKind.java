package kr.ieum.platform.bank;

import java.net.URL;
import javax.xml.XMLConstants;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.jspecify.annotations.Nullable;
import org.xml.sax.SAXException;

/** The messages that are written and read, each in the one version agreed with the bank. */
enum MessageKind {
    PAYMENT_FILE("pain.001.001.09", "pain.001.001.09"),
    STATUS_REPORT("pain.002.001.10", "pain.002.001.10"),
    CREDIT_NOTICE("camt.054.001.08", "camt.052.001.08");

    private static final String NAMESPACES = "urn:iso:std:iso:20022:tech:xsd:";

    private final String id;
    private final String schemaId;
    private @Nullable Schema schema;

    MessageKind(String id, String schemaId) {
        this.id = id;
        this.schemaId = schemaId;
    }

    String id() {
        return id;
    }

    String namespace() {
        return NAMESPACES + id;
    }

    String schemaNamespace() {
        return NAMESPACES + schemaId;
    }

    /** Compiled when first needed: it takes a moment, and an instance that never meets a bank need not pay it. */
    synchronized Schema schema() {
        if (schema == null) schema = compile();
        return schema;
    }

    private Schema compile() {
        URL file = MessageKind.class.getResource("/iso20022/" + schemaId + ".xsd");
        if (file == null) throw new IllegalStateException("the schema of " + schemaId + " is not packaged");
        try {
            SchemaFactory factory = SchemaFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            try (var stream = file.openStream()) {
                return factory.newSchema(new javax.xml.transform.stream.StreamSource(stream));
            }
        } catch (SAXException | java.io.IOException broken) {
            throw new IllegalStateException("the schema of " + schemaId + " cannot be used", broken);
        }
    }
}
