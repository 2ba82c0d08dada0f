import FHIRPath
import JSON

/// The definitions that documents are validated against: FHIR R4's types and the profiles of one version of a guide.
public final class ProfileGuide: Sendable {
    /// `PAS 2.2.1`, for messages.
    public let name: String
    /// What went wrong in reading the tables. None, or the project's own tests fail.
    let faults: [String]
    let definitions: [String: Definition]
    private let byURL: [String: Definition]
    let names: ElementNames
    let resources: Set<String>
    /// The same definitions as rows, which a validation reads.
    let tables: FlatTables
    let sources: FlatSources

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

    init(_ name: String, _ texts: [String]) {
        var reader = Self.core
        reader.read(texts)
        self.name = name
        faults = reader.faults
        definitions = reader.definitions
        byURL = reader.byURL
        let sorted = reader.byURL.sorted { $0.key < $1.key }
        names = reader.names
        resources = reader.resources
        var builder = FlatBuilder(names: names)
        tables = builder.tables(of: sorted.map { ($0.key, $0.value) })
        sources = builder.sources
    }

    deinit { tables.free() }

    /// A type or profile by its name in the tables.
    func definition(_ name: String) -> Definition? { definitions[name] }

    /// A type of resource that there may be one of.
    func resource(_ name: String) -> Definition? {
        definitions[name].flatMap { $0.isConcreteResource ? $0 : nil }
    }

    /// A type or profile by its URL, with a version behind it or without.
    func definition(url: String) -> Definition? {
        byURL[url] ?? url.firstIndex(of: "|").flatMap { byURL[String(url[..<$0])] }
    }

    /// The place of a type or profile among the tables' definitions, by its URL as it stands in a document; with a version
    /// behind it or without.
    func place(url index: Int, _ walk: JSONWalk, _ root: JSONValue) -> Int32? {
        guard walk.kind(index) == .string else { return nil }
        if let text = walk.plainText(index) {
            if let place = tables.find(text, in: tables.urls) { return place }
            // Few have a version.
            guard text.contains(UInt8(ascii: "|")) else { return nil }
        }
        guard let url = root.onTape(index).string, let known = definition(url: url) else {
            return nil
        }
        return place(known)
    }

    /// The place of a definition.
    func place(_ definition: Definition) -> Int32? { sources.places[ObjectIdentifier(definition)] }
}
