public import Primitives
public import Records

/// A document given in answer to an ask, outside an update of the request.
public struct SuppliedDocument: Sendable {
    public var document: StoredDocument
    /// LOINC code of what it is, or the resource type of a FHIR resource.
    public var kind: String?
    public var title: String?
    /// The day that a file is of, as its sender says.
    public var date: CivilDate?
    /// It stands in another that is given, too, and is evidence as part of that only.
    public var isInside: Bool

    public init(
        document: StoredDocument, kind: String? = nil, title: String? = nil,
        date: CivilDate? = nil, isInside: Bool = false
    ) {
        self.document = document
        self.kind = kind
        self.title = title
        self.date = date
        self.isInside = isInside
    }
}
