import Primitives
import Records

/// Gets what is at an address. The room Server brings HTTP.
public protocol KeySetFetching: Sendable {
    /// - Throws: where it can not be had, is longer than `bytesMax`, or does not come in time.
    func fetch(_ url: String, bytesMax: Int) async throws -> [UInt8]
}

/// The key sets of clients: as registered, or fetched where they publish them, and then kept for a while.
///
/// An unknown key id makes one look again, so that a client can change its keys at once; but not more often than
/// `retrySeconds`, so that nobody makes this server call another at will. Who asks while it is fetched waits for the same
/// answer.
actor KeySets {
    static let lifetimeSeconds = 3_600
    static let retrySeconds = 30

    private struct Kept {
        var keys: KeySet
        var fetchedAt: Instant
    }

    private let fetcher: any KeySetFetching
    private var kept: [String: Kept] = [:]
    private var underWay: [String: Task<KeySet, any Error>] = [:]
    /// When each address was last asked, with or without success.
    private var asked: [String: Instant] = [:]

    init(fetcher: any KeySetFetching) { self.fetcher = fetcher }

    /// nil where the client has no key of this id.
    func key(
        _ id: String, of client: APIClient, now: Instant
    ) async throws(KeySet.Unusable) -> VerificationKey? {
        switch client.keys {
        case .set(let text): try KeySet(Array(text.utf8)).key(id)
        case .url(let url): try await key(id, at: url, now: now)
        }
    }

    private func key(
        _ id: String, at url: String, now: Instant
    ) async throws(KeySet.Unusable) -> VerificationKey? {
        let known = kept[url].flatMap { kept in
            kept.fetchedAt.adding(seconds: Self.lifetimeSeconds) > now ? kept.keys : nil
        }
        if let key = known?.key(id) { return key }
        if underWay[url] == nil, let last = asked[url],
            last.adding(seconds: Self.retrySeconds) > now
        {
            guard known != nil else {
                throw KeySet.Unusable(description: "it could not be fetched a moment ago")
            }
            return nil
        }
        return try await fetched(url, now: now).key(id)
    }

    private func fetched(_ url: String, now: Instant) async throws(KeySet.Unusable) -> KeySet {
        let task =
            underWay[url]
            ?? Task { [fetcher] in
                try KeySet(try await fetcher.fetch(url, bytesMax: KeySet.bytesMax))
            }
        underWay[url] = task
        asked[url] = now
        defer { underWay[url] = nil }
        do {
            let keys = try await task.value
            kept[url] = Kept(keys: keys, fetchedAt: now)
            return keys
        } catch let unusable as KeySet.Unusable {
            throw unusable
        } catch {
            throw KeySet.Unusable(description: "it can not be fetched")
        }
    }
}
