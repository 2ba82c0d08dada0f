/// What paper would answer a question, beyond its LOINC code.
public struct PaperKind: Hashable, Sendable {
    /// X12 report type (code list 755; PWK01, CommunicationRequest.category).
    public var report: String?
    /// LOINC modifier that narrows the document: the last two weeks, all results of a kind (LOINC class of attachment
    /// modifiers; CommunicationRequest.payload and Task.input, `contentModifier`).
    public var modifier: String?
    /// The questionnaire whose answers are wanted, by the id under which a client's DTR finds it (PAS 2.2.1, ainfo-3).
    public var questionnaire: String?

    public init(report: String? = nil, modifier: String? = nil, questionnaire: String? = nil) {
        self.report = report
        self.modifier = modifier
        self.questionnaire = questionnaire
    }

    /// LOINC for "Questionnaire": what a question asks for whose paper is the answers to one (PAS 2.2.1, ainfo-3).
    public static let questionnaireLOINC = "102089-0"
}
