package org.laodongmei.word;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

import javax.xml.namespace.QName;
import javax.xml.stream.XMLEventFactory;
import javax.xml.stream.XMLEventReader;
import javax.xml.stream.XMLEventWriter;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.events.Attribute;
import javax.xml.stream.events.StartElement;
import javax.xml.stream.events.XMLEvent;

/**
 * Writes a part of a document anew: without what it points at outside of itself, which mammoth
 * would fetch, and with a style for paragraphs in the middle, which mammoth would not tell of.
 */
final class Part {

    /** The style of paragraphs in the middle; no program names one so. */
    static final String CENTRED = "LaodongmeiCentred";

    /** A document nests some dozens deep. */
    private static final int DEEPEST = 300;

    private static final XMLInputFactory READING = reading();
    private static final XMLOutputFactory WRITING = XMLOutputFactory.newDefaultFactory();
    private static final XMLEventFactory EVENTS = XMLEventFactory.newDefaultFactory();

    private final XMLEventWriter writer;
    private int linked;

    private Part(XMLEventWriter writer) {
        this.writer = writer;
    }

    private static XMLInputFactory reading() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        return factory;
    }

    /**
     * Copies.
     *
     * @return how many pictures there are that are somewhere else
     * @throws XMLStreamException if it is no XML, defines entities, or nests too deeply
     */
    static int copy(InputStream in, OutputStream out) throws XMLStreamException {
        XMLEventReader reader = READING.createXMLEventReader(in);
        XMLEventWriter writer = WRITING.createXMLEventWriter(out, "UTF-8");
        Part part = new Part(writer);
        part.copy(reader);
        writer.flush();
        return part.linked;
    }

    private void copy(XMLEventReader reader) throws XMLStreamException {
        int depth = 0;
        while (reader.hasNext()) {
            XMLEvent event = reader.nextEvent();
            switch (event.getEventType()) {
                case XMLEvent.DTD, XMLEvent.ENTITY_REFERENCE ->
                        throw new XMLStreamException("it defines something");
                case XMLEvent.START_ELEMENT -> {
                    if (++depth > DEEPEST) {
                        throw new XMLStreamException("it nests too deeply");
                    }
                    StartElement element = event.asStartElement();
                    if (element.getName().getLocalPart().equals("pPr")) {
                        properties(element, reader);
                        depth--;
                    } else {
                        writer.add(within(element));
                    }
                }
                case XMLEvent.END_ELEMENT -> {
                    depth--;
                    writer.add(event);
                }
                case XMLEvent.START_DOCUMENT ->
                        writer.add(EVENTS.createStartDocument("UTF-8", "1.0", true));
                case XMLEvent.PROCESSING_INSTRUCTION, XMLEvent.COMMENT -> {}
                default -> writer.add(event);
            }
        }
    }

    /** The element without what leads out of the document. */
    private StartElement within(StartElement element) {
        Attribute link = null;
        boolean embedded = false;
        List<Attribute> kept = new ArrayList<>();
        Iterator<Attribute> attributes = element.getAttributes();
        while (attributes.hasNext()) {
            Attribute each = attributes.next();
            String name = each.getName().getLocalPart();
            if (name.equals("link") && !each.getName().getNamespaceURI().isEmpty()) {
                link = each;
            } else {
                embedded |= name.equals("embed");
                kept.add(each);
            }
        }
        if (link == null) {
            return element;
        }
        linked += embedded ? 0 : 1;
        QName name = element.getName();
        return EVENTS.createStartElement(
                name.getPrefix(),
                name.getNamespaceURI(),
                name.getLocalPart(),
                kept.iterator(),
                element.getNamespaces());
    }

    /** The properties of a paragraph, with a style of ours if it is in the middle and has none. */
    private void properties(StartElement start, XMLEventReader reader) throws XMLStreamException {
        List<XMLEvent> events = new ArrayList<>();
        boolean centred = false;
        boolean styled = false;
        int depth = 1;
        while (depth > 0) {
            XMLEvent event = reader.nextEvent();
            if (event.isStartElement()) {
                StartElement element = event.asStartElement();
                String name = element.getName().getLocalPart();
                depth++;
                styled |= name.equals("pStyle");
                centred |= name.equals("jc") && isCentre(element);
                event = within(element);
            } else if (event.isEndElement()) {
                depth--;
            } else if (event.getEventType() == XMLEvent.ENTITY_REFERENCE || depth > DEEPEST) {
                throw new XMLStreamException("it defines something");
            }
            events.add(event);
        }
        writer.add(start);
        if (centred && !styled) {
            QName name = start.getName();
            String space = name.getNamespaceURI();
            writer.add(EVENTS.createStartElement(name.getPrefix(), space, "pStyle"));
            writer.add(EVENTS.createAttribute(name.getPrefix(), space, "val", CENTRED));
            writer.add(EVENTS.createEndElement(name.getPrefix(), space, "pStyle"));
        }
        for (XMLEvent event : events) {
            writer.add(event);
        }
    }

    private static boolean isCentre(StartElement element) {
        Iterator<Attribute> attributes = element.getAttributes();
        while (attributes.hasNext()) {
            if (attributes.next().getValue().equals("center")) {
                return true;
            }
        }
        return false;
    }
}
