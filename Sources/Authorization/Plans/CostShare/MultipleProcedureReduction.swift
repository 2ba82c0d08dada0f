import Primitives

/// Several procedures in one session: the dearest is paid in full, the others in part.
///
/// Medicare's surgical rule is 100, 50, 50, 50, 50% in order of the fee (Medicare Claims Processing Manual,
/// chapter 12, 40.6); payers set their own percentages. Which codes it concerns is the caller's knowledge.
public struct MultipleProcedureReduction: Hashable, Sendable {
    /// Hundredths of a percent by rank; the last one holds for all that follow.
    public var basisPointsByRank: [Int]

    public init(basisPointsByRank: [Int] = [10_000, 5_000]) {
        self.basisPointsByRank = basisPointsByRank
    }

    /// Adds the reduction to the lines named, ranked by fee among those of one provider on one day.
    /// Equal fees rank by line number. The order of the lines stays as it is.
    public func applied(to lines: [CostShareLine], sequences: Set<Int>) -> [CostShareLine] {
        guard let last = basisPointsByRank.last else { return lines }
        var lines = lines
        let concerned = lines.indices.filter { sequences.contains(lines[$0].sequence) }
        let sessions = Dictionary(grouping: concerned) { index in
            "\(lines[index].provider ?? "") \(lines[index].serviceDate)"
        }
        for session in sessions.values {
            let ranked = session.sorted { one, other in
                let (first, second) = (fee(lines[one]), fee(lines[other]))
                return first == second
                    ? lines[one].sequence < lines[other].sequence : first > second
            }
            for (rank, index) in ranked.enumerated() {
                let part = rank < basisPointsByRank.count ? basisPointsByRank[rank] : last
                guard part != 10_000 else { continue }
                lines[index].adjustments.append(
                    PriceAdjustment(label: "procedure \(rank + 1) of a session", basisPoints: part))
            }
        }
        return lines
    }

    private func fee(_ line: CostShareLine) -> Money { line.allowedPerUnit ?? .zero }
}
