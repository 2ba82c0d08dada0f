import Cases
import Plans
import Primitives
import Records
import Workflow

/// Writes the advice (835, 005010X221A1) that answers claims: one set for each payer and payee.
///
/// It says what follows from authorizations, benefits and fees of the book. No money moves by it, so BPR says that it is
/// information only (I; H where nothing is paid) and that there is no payment (NON).
struct RemittanceWriter {
    let book: PlanBook
    let now: Instant

    /// One claim as it came, with its answer.
    struct Item {
        var read: ReadClaim
        var outcome: ClaimOutcome
    }

    /// The sets of an interchange, in the order of their first claims, and what keeps the others from being written.
    func sets(_ items: [Item]) -> (sets: [SegmentWriter], problems: [Problem]) {
        var order: [Parties] = []
        var byParties: [Parties: [Item]] = [:]
        for item in items {
            let parties = Parties(payer: item.outcome.claim.payer, payee: item.read.payee)
            if byParties[parties] == nil { order.append(parties) }
            byParties[parties, default: []].append(item)
        }
        var sets: [SegmentWriter] = []
        var problems: [Problem] = []
        for parties in order {
            guard let payer = book.payer(parties.payer), let address = PayerAddress(payer.address)
            else {
                problems.append(
                    Problem(
                        code: "x12-remittance",
                        message:
                            "The book has no address of payer \(parties.payer) as an 835 must give it "
                            + "(street, city, state and ZIP): its claims are answered without one.")
                )
                continue
            }
            sets.append(
                set(byParties[parties] ?? [], payer: payer, address: address, parties.payee))
        }
        return (sets, problems)
    }

    private struct Parties: Hashable {
        let payer: PayerID
        let payee: ReadClaim.Payee
    }

    private var today: String { now.civil(utcOffsetSeconds: 0).date.d8 }

    private func set(
        _ items: [Item], payer: Payer, address: PayerAddress, _ payee: ReadClaim.Payee
    ) -> SegmentWriter {
        var claims = SegmentWriter(.payment)
        var total = Money.zero
        for item in items {
            let writer = RemittanceClaim(item: item, now: now)
            total += writer.paid
            writer.write(to: &claims)
        }
        var body = SegmentWriter(.payment)
        header(max(total, .zero), of: items, payer, &body)
        parties(payer, address, payee, &body)
        body.segment("LX", ["1"])
        body.append(claims)
        if total < .zero {
            // More is taken back than is paid: the rest is carried to a later payment (PLB, FB).
            body.segment(
                "PLB",
                [
                    payee.npi ?? payee.taxNumber ?? "", "\(today.prefix(4))1231",
                    ["FB", trace(items)].joined(separator: String(SegmentWriter.component)),
                    total.x12,
                ])
        }
        return body
    }

    private func header(
        _ total: Money, of items: [Item], _ payer: Payer, _ body: inout SegmentWriter
    ) {
        body.segment(
            "BPR",
            [total == .zero ? "H" : "I", total.x12, "C", "NON"]
                + Array(repeating: "", count: 11) + [today])
        body.segment("TRN", ["1", trace(items), payer.originatorNumber])
        body.segment("DTM", ["405", today])
    }

    /// The same for the same answer: a repeated advice is known by it.
    private func trace(_ items: [Item]) -> String {
        let parts = items.map { item in
            let reversed = item.outcome.reversed.map { "\($0.number):\($0.paid.cents)" } ?? ""
            let paid = item.outcome.lines.map { "\($0.payment.paid.cents)" }.joined(separator: ",")
            return "\(item.outcome.number)/\(reversed)/\(paid)"
        }
        let digest = ContentDigest.of(parts.joined(separator: "\u{1E}")).text
        return "T" + digest.dropFirst(ContentDigest.prefix.count).prefix(15).uppercased()
    }

    private func parties(
        _ payer: Payer, _ address: PayerAddress, _ payee: ReadClaim.Payee,
        _ body: inout SegmentWriter
    ) {
        body.segment("N1", ["PR", String(payer.name.prefix(60))])
        body.segment("N3", [String(address.street.prefix(55))])
        body.segment("N4", [address.city, address.state, address.zip])
        // Ten digits, without the country's own.
        let digits = payer.phone?.filter(\.isNumber) ?? ""
        let phone =
            digits.count == 11 && digits.hasPrefix("1") ? String(digits.dropFirst()) : digits
        body.segment(
            "PER",
            ["BL", String(payer.name.prefix(60))] + (phone.isEmpty ? [] : ["TE", phone]))
        let identifier = payee.npi.map { ["XX", $0] } ?? ["FI", payee.taxNumber ?? ""]
        body.segment("N1", ["PE", String(payee.name.prefix(60))] + identifier)
        if !payee.street.isEmpty { body.segment("N3", payee.street) }
        if payee.city[0] != "" { body.segment("N4", payee.city) }
        if payee.npi != nil, let tax = payee.taxNumber { body.segment("REF", ["TJ", tax]) }
    }
}

extension Payer {
    /// TRN03: ten characters; 1 and the tax number, else an identifier of that length, else one made so long.
    var originatorNumber: String {
        if let tax = identifiers.first(where: { $0.utf8.count == 9 && $0.allSatisfy(\.isNumber) }) {
            return "1\(tax)"
        }
        if let fitting = identifiers.first(where: {
            $0.utf8.count == 10 && $0.allSatisfy(\.isNumber)
        }) {
            return fitting
        }
        let text = (identifiers.first ?? id.text).uppercased().filter { $0.isLetter || $0.isNumber }
        return String((String(repeating: "0", count: 10) + text).suffix(10))
    }
}

extension Money {
    /// As X12 writes an amount: no zeros at the end, no point without a fraction, no zero before it.
    var x12: String {
        let whole = "\(cents.magnitude / 100)"
        let rest = cents.magnitude % 100
        let fraction =
            rest == 0 ? "" : rest % 10 == 0 ? ".\(rest / 10)" : rest < 10 ? ".0\(rest)" : ".\(rest)"
        let isFraction = cents.magnitude < 100 && rest > 0
        return (cents < 0 ? "-" : "") + (isFraction ? "" : whole) + fraction
    }
}
