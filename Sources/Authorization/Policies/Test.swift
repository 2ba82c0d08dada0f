public import Cases
public import CodeSets
public import Primitives

/// What a leaf looks at: one of the usual questions in a word, or any in FHIRPath.
public enum Test: Hashable, Sendable {
    case path(PathTest)
    /// One of the request's diagnoses begins with one of these (dotless).
    case diagnosis(prefixes: [String])
    case age(min: Int?, max: Int?)
    case placeOfService([PlaceOfService])
    case units(max: Decimal)
    case certification([CertificationType])
    /// A document of one of these LOINC types, not older than so many days on `PolicyInput.reference`.
    case document(loinc: [String], withinDays: Int?)
    /// An answer of a QuestionnaireResponse, not older than that.
    case answer(linkID: String, AnswerTest, withinDays: Int?)
    /// A supporting resource of this type with one of these codes.
    case resource(type: String, codes: CodeChoice, withinDays: Int?)
    /// A measured value: an Observation with one of these codes.
    case observation(codes: CodeChoice, NumberTest, withinDays: Int?)
}
