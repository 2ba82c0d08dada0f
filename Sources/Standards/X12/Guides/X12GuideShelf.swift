/// The guides that are known. A partner's version that is not here is answered as not supported.
public struct X12GuideShelf: Sendable {
    public let guides: [X12Guide]
    private let byVersion: [String: [X12Guide]]
    let functionalCodes: Set<String>

    public init(_ guides: [X12Guide]) {
        self.guides = guides
        byVersion = Dictionary(grouping: guides, by: \.version)
        functionalCodes = Set(guides.map(\.functionalCode))
    }

    public func guides(version: String) -> [X12Guide] { byVersion[version] ?? [] }

    public static let standard = X12GuideShelf([
        .prepared(X12Guide.request278, rules: CodeSetRules.all),
        .prepared(X12Guide.response278, rules: CodeSetRules.all),
        .prepared(X12Guide.acknowledgment999),
        .prepared(
            X12Guide.professionalClaim, rules: CodeSetRules.all + [BalanceRule<ClaimBalance>()]),
        .prepared(
            X12Guide.institutionalClaim, rules: CodeSetRules.all + [BalanceRule<ClaimBalance>()]),
        .prepared(X12Guide.payment, rules: CodeSetRules.all + [BalanceRule<PaymentBalance>()]),
        .prepared(X12Guide.inquiry278, rules: CodeSetRules.all),
        .prepared(X12Guide.notification278, rules: CodeSetRules.all),
        .prepared(X12Guide.enrollment, rules: CodeSetRules.all + [BoundedListRule()]),
        .prepared(X12Guide.eligibilityInquiry, rules: CodeSetRules.all),
        .prepared(X12Guide.eligibilityAnswer, rules: CodeSetRules.all + [BoundedListRule()]),
        .prepared(X12Guide.attachment, rules: CodeSetRules.all + [BinaryLengthRule()]),
    ])
}

extension X12Guide {
    /// A guide from a table of ours; a mistake in it stops the program at once, and the tests before that.
    static func prepared(_ table: String, rules: [any X12GuideRule] = []) -> X12Guide {
        do throws(GuideTableError) {
            return try GuideTable.read(table, rules: rules)
        } catch {
            preconditionFailure("a guide table: \(error)")
        }
    }
}
