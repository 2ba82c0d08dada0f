/// Finds the claims of a set. The set was validated: what stands where is known from the order of the segments.
struct ClaimFinder {
    private var billing: NameLoop?
    private var coverage: Row?
    private var subscriber: NameLoop?
    private var payer: NameLoop?
    private var patient: NameLoop?
    private var claim: ClaimLoop?
    private var found: [ClaimLoop] = []
    /// Where the next segments belong.
    private var place = Place.elsewhere

    private enum Place {
        /// Among parties that no claim needs, or with what another payer decided (2320, 2430).
        case elsewhere
        case billing, subscriber, payer, patient, claim, claimName, line, lineName
    }

    static func claims(in rows: [Row]) -> [ClaimLoop] {
        var finder = ClaimFinder()
        for row in rows { finder.take(row) }
        finder.close()
        return finder.found
    }

    private mutating func take(_ row: Row) {
        switch row.id {
        case "HL": beginLevel(row[3] ?? "")
        case "SBR": beginCoverage(row)
        case "CLM": begin(row)
        case "LX" where claim != nil:
            claim?.lines.append(ClaimLoop.Line(header: row))
            place = .line
        case "NM1": name(row)
        // A drug, another payer's decision and answers to a form stand at the end of a line.
        case "LIN", "SVD", "LQ": place = claim == nil ? place : .elsewhere
        case "SE": close()
        default: keep(row)
        }
    }

    private mutating func beginLevel(_ code: String) {
        close()
        place = .elsewhere
        patient = nil
        if code == "20" { (billing, coverage, subscriber, payer) = (nil, nil, nil, nil) }
        if code == "22" { (coverage, subscriber, payer) = (nil, nil, nil) }
    }

    private mutating func beginCoverage(_ row: Row) {
        // In a claim it is another payer's.
        if claim == nil { coverage = row }
        place = .elsewhere
    }

    private mutating func begin(_ row: Row) {
        close()
        guard let billing, let coverage, let subscriber, let payer else { return }
        claim = ClaimLoop(
            billing: billing, coverage: coverage, subscriber: subscriber, payer: payer,
            patient: patient, header: row)
        place = .claim
    }

    private mutating func close() {
        if let claim { found.append(claim) }
        claim = nil
    }

    private mutating func name(_ row: Row) {
        let loop = NameLoop(name: row)
        guard let claim else {
            switch row[1] {
            case "85": (billing, place) = (loop, .billing)
            case "IL": (subscriber, place) = (loop, .subscriber)
            case "PR": (payer, place) = (loop, .payer)
            case "QC": (patient, place) = (loop, .patient)
            default: place = .elsewhere
            }
            return
        }
        switch place {
        case .claim, .claimName:
            self.claim?.names.append(loop)
            place = .claimName
        case .line, .lineName,
            .elsewhere where !claim.lines.isEmpty:
            self.claim?.lines[claim.lines.count - 1].names.append(loop)
            place = .lineName
        default: break
        }
    }

    private mutating func keep(_ row: Row) {
        switch place {
        case .elsewhere: break
        case .billing: billing?.rows.append(row)
        case .subscriber: subscriber?.rows.append(row)
        case .payer: payer?.rows.append(row)
        case .patient: patient?.rows.append(row)
        case .claim: claim?.rows.append(row)
        case .claimName: withLast(\.names) { $0.rows.append(row) }
        case .line: withLast(\.lines) { $0.rows.append(row) }
        case .lineName:
            withLast(\.lines) { line in
                if let last = line.names.indices.last { line.names[last].rows.append(row) }
            }
        }
    }

    private mutating func withLast<Element>(
        _ path: WritableKeyPath<ClaimLoop, [Element]>, _ change: (inout Element) -> Void
    ) {
        guard var list = claim?[keyPath: path], let last = list.indices.last else { return }
        change(&list[last])
        claim?[keyPath: path] = list
    }
}
