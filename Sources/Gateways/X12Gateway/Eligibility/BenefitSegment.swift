import Cases
import Primitives
import Workflow

/// EB, and the messages and refusal behind it.
struct BenefitSegment {
    /// EB01 (code list 1390): 1 active, 6 inactive, A coinsurance, B copayment, C deductible, F limit, G out-of-pocket, I not
    /// covered, R another payer, U ask somebody, V can not be answered.
    var kind: String
    /// EB02.
    var level: String?
    var serviceType: String?
    var insurance: String?
    /// EB05: the plan or the benefit by name.
    var plan: String?
    /// EB06 (code list 615).
    var period: String?
    var amount: Money?
    /// Hundredths of a percent.
    var percent: Int?
    var quantity: Decimal?
    /// EB11: Y, N, U.
    var authorization: String?
    /// EB12: Y, N, U, W (there is no network).
    var isInNetwork: String?
    /// EB13, from its qualifier.
    var procedure: [String] = []
    /// AAA03 behind it.
    var refusal: String?
    var messages: [String] = []

    init(_ kind: String, serviceType: String? = nil) {
        self.kind = kind
        self.serviceType = serviceType
    }

    /// Whether authorization is needed, and who says so.
    mutating func take(_ answer: WhoAnswer) {
        let authority = answer.authority
        switch authority.requirement {
        case .required: authorization = "Y"
        case .notRequired: authorization = "N"
        case .conditional: authorization = "U"
        case .excluded: authorization = nil
        }
        var texts = ["\(answer.verdict.capitalizingFirst)."]
        if authority.requirement != .notRequired {
            texts.append("\(authority.decider.text) decides.")
        }
        texts.append("Source - \(authority.source.source.text).")
        messages.append(texts.joined(separator: " "))
        if !answer.documents.isEmpty {
            let asks = answer.documents.map(\.question).joined(separator: "; ")
            messages.append("Send along - \(asks)")
        }
        messages += answer.warnings + [WhoAnswer.caution]
    }

    /// MSG holds 264 characters, and there are at most ten.
    func write(to body: inout SegmentWriter) {
        let component = String(SegmentWriter.component)
        body.segment(
            "EB",
            [
                kind, level ?? "", serviceType ?? "", insurance ?? "",
                plan.map { String($0.prefix(50)) } ?? "", period ?? "",
                amount?.x12 ?? "", percent.map(Self.share) ?? "",
                quantity == nil ? "" : "P6", quantity?.description ?? "", authorization ?? "",
                isInNetwork ?? "", procedure.joined(separator: component),
            ])
        if let refusal { body.segment("AAA", ["N", "", refusal, "C"]) }
        for message in messages.prefix(10) {
            let text = SegmentWriter.clean(message)
            body.segment("MSG", [text.count <= 264 ? text : text.prefix(260) + " ..."])
        }
    }

    /// EB08: 0.2 is 20 percent.
    static func share(_ basisPoints: Int) -> String {
        trimmed("\(basisPoints / 10_000).\(String(10_000 + basisPoints % 10_000).dropFirst())")
    }

    private static func trimmed(_ number: String) -> String {
        guard number.contains(".") else { return number }
        var text = number
        while text.hasSuffix("0") { text.removeLast() }
        if text.hasSuffix(".") { text.removeLast() }
        return text
    }
}
