public import Cases
public import Primitives

/// Passes to cases, for patients and providers who have no account: one browser's, with the cases that it opened.
///
/// A pass says from which first one it comes, so that a case that was closed is closed for all of that line: a pass that was copied
/// before is worth nothing for it.
extension SessionKeeper {
    /// A pass names at most so many cases, the newest first.
    public static let passCasesMax = 20

    /// A first pass, which opens the status pages of these cases, for those who showed that they may read them.
    public func pass(to cases: [CaseID], now: Instant) -> String {
        pass(to: cases, line: Self.nonce(), now: now)
    }

    /// The same pass with one more case. Where that was closed before, another line begins.
    public func pass(adding id: CaseID, to pass: String, now: Instant) -> String {
        let read = read(pass, now: now)
        let cases = [id] + cases(of: pass, now: now).filter { $0 != id }
        guard let line = read?.line, !isClosed(id, line) else {
            return self.pass(to: cases, now: now)
        }
        return self.pass(to: cases, line: line, now: now)
    }

    /// Closes a case for a pass and for all of its line.
    ///
    /// - Returns: the pass to what is left; nil where nothing is.
    public func pass(closing id: CaseID, of pass: String, now: Instant) -> String? {
        guard let (line, _) = read(pass, now: now) else { return nil }
        ended.insert(
            Self.closed(id, line), until: now.adding(seconds: lifetimeSeconds), now: now)
        let left = cases(of: pass, now: now)
        return left.isEmpty ? nil : self.pass(to: left, line: line, now: now)
    }

    /// The cases that a pass opens, as they were put in.
    public func cases(of pass: String, now: Instant) -> [CaseID] {
        guard let (line, cases) = read(pass, now: now) else { return [] }
        return cases.filter { !isClosed($0, line) }
    }

    private func pass(to cases: [CaseID], line: String, now: Instant) -> String {
        let list = cases.prefix(Self.passCasesMax).map(\.text)
        return seal(([line] + list).joined(separator: " "), .pass, now: now)
    }

    private func read(_ pass: String, now: Instant) -> (line: String, cases: [CaseID])? {
        let parts = open(pass, .pass, now: now)?.split(separator: " ") ?? []
        guard let line = parts.first else { return nil }
        return (String(line), parts.dropFirst().map { CaseID(String($0)) })
    }

    private func isClosed(_ id: CaseID, _ line: String) -> Bool {
        ended.contains(Self.closed(id, line))
    }

    private static func closed(_ id: CaseID, _ line: String) -> String { "\(line) \(id)" }
}
