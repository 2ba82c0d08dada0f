import FHIRPath
import JSON

/// The definitions that documents are validated against: FHIR R4's types and the profiles of one version of a guide.
public final class ProfileGuide: Sendable {
    /// `PAS 2.2.1`, for messages.
    public let name: String
    /// What went wrong in reading the tables. None, or the project's own tests fail.
    let faults: [String]
    private let definitions: [String: Definition]
    private let byURL: [String: Definition]
    /// The same, found by the bytes of a value.
    private let urls: TextTable
    private let ofURLs: [Definition]
    let names: ElementNames
    let resources: Set<String>

    /// Da Vinci Prior Authorization Support 2.0.1 (STU 2).
    public static let pas201 = ProfileGuide(
        "PAS 2.0.1", ProfileTables.pas201)

    /// Da Vinci Prior Authorization Support 2.2.1 (STU 2.2).
    public static let pas221 = ProfileGuide(
        "PAS 2.2.1", ProfileTables.pas221)

    /// FHIR R4's types alone: what the guides' tables are read on top of.
    private static let core: TableReader = {
        var reader = TableReader(host: .plain)
        reader.read(ProfileTables.r4)
        return reader
    }()

    init(_ name: String, _ tables: [String]) {
        var reader = Self.core
        reader.read(tables)
        self.name = name
        faults = reader.faults
        definitions = reader.definitions
        byURL = reader.byURL
        let sorted = reader.byURL.sorted { $0.key < $1.key }
        (urls, ofURLs) = (TextTable(sorted.map(\.key)), sorted.map(\.value))
        names = reader.names
        resources = reader.resources
    }

    /// A type or profile by its name in the tables.
    func definition(_ name: String) -> Definition? { definitions[name] }

    /// A type or profile by its URL, with a version behind it or without.
    func definition(url: String) -> Definition? {
        byURL[url] ?? url.firstIndex(of: "|").flatMap { byURL[String(url[..<$0])] }
    }

    /// The same for the value of an element.
    func definition(url value: JSONValue) -> Definition? {
        if let index = urls.find(value) { return ofURLs[index] }
        // Few have a version.
        guard value.withPlainString({ $0.contains(UInt8(ascii: "|")) }) != false else { return nil }
        return value.string.flatMap { definition(url: $0) }
    }

    /// Names of the profiles, for those who want to see what there is.
    var profileNames: [String] { definitions.values.filter(\.isProfile).map(\.name).sorted() }

    var allDefinitions: [Definition] { definitions.values.sorted { $0.name < $1.name } }
}
