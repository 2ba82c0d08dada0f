import JSON
import Primitives

/// What a binary segment holds: its media type, and what the header of a CDA document says of it.
struct DocumentKind {
    var mediaType: String
    /// LOINC document type; of a FHIR resource its type.
    var name: String?
    var date: CivilDate?
    /// Set where it is a FHIR resource.
    var resource: JSONValue?
    /// It begins as JSON, and can not be read as a resource: whoever sent it meant something that did not come.
    var isBroken = false

    /// - Parameter format: CAT02: HL is an HL7 document, TX text, IA an image, MB and SP other forms. The first bytes say
    ///   more than that code does.
    init(_ bytes: [UInt8], format: String?) {
        if bytes.starts(with: "%PDF".utf8) {
            mediaType = "application/pdf"
        } else if bytes.starts(with: [0xFF, 0xD8, 0xFF]) {
            mediaType = "image/jpeg"
        } else if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47]) {
            mediaType = "image/png"
        } else if bytes.starts(with: [0x49, 0x49, 0x2A, 0x00])
            || bytes.starts(with: [0x4D, 0x4D, 0x00, 0x2A])
        {
            mediaType = "image/tiff"
        } else if let resource = Self.resource(bytes) {
            mediaType = "application/fhir+json"
            name = resource["resourceType"]?.string
            self.resource = resource
        } else if bytes.drop(while: { $0 <= 0x20 }).first == UInt8(ascii: "<") {
            mediaType = "application/xml"
            readHeader(String(decoding: bytes.prefix(Self.headerBytesMax), as: UTF8.self))
        } else {
            let isText = format == "TX" || format == "HL"
            mediaType = isText ? "text/plain" : "application/octet-stream"
            isBroken = format != "TX" && Self.beginsAsJSON(bytes)
        }
    }

    /// A FHIR resource, such as the answers to a questionnaire, is evidence like one that came in a PAS Bundle.
    private static func resource(_ bytes: [UInt8]) -> JSONValue? {
        guard beginsAsJSON(bytes), let document = try? JSONDocument.parse(bytes),
            document.root["resourceType"]?.string != nil
        else { return nil }
        return document.root
    }

    private static func beginsAsJSON(_ bytes: [UInt8]) -> Bool {
        bytes.drop { $0 <= 0x20 }.first == UInt8(ascii: "{")
    }

    private static let headerBytesMax = 64 << 10
    private static let loincSystem = "2.16.840.1.113883.6.1"

    /// Of a ClinicalDocument the first code and the first time are its own.
    private mutating func readHeader(_ text: String) {
        guard let start = text.firstRange(of: "ClinicalDocument") else { return }
        mediaType = "application/hl7-cda+xml"
        let body = text[start.upperBound...]
        if let code = Self.tag("code", body), Self.attribute("codeSystem", code) == Self.loincSystem
        {
            name = Self.attribute("code", code)
        }
        if let time = Self.tag("effectiveTime", body), let value = Self.attribute("value", time) {
            date = DateReader.day(value.prefix(8))
        }
    }

    private static func tag(_ name: String, _ text: Substring) -> Substring? {
        guard let start = text.firstRange(of: "<\(name) "),
            let end = text[start.upperBound...].firstIndex(of: ">")
        else { return nil }
        return text[start.upperBound..<end]
    }

    private static func attribute(_ name: String, _ tag: Substring) -> String? {
        let spaced = " " + tag
        guard let start = spaced.firstRange(of: " \(name)=\"") else { return nil }
        return String(spaced[start.upperBound...].prefix { $0 != "\"" })
    }
}
