import Primitives
import Records

/// The key sets of clients: as registered, or fetched where they publish them, and then kept for a while: an hour, or less where the
/// answer says so (SMART App Launch 2.2, "Client Authentication: Asymmetric").
///
/// An unknown key id makes one look again, so that a client can change its keys at once; but not more often than
/// `retrySeconds`, so that nobody makes this server call another at will. Who asks while it is fetched, or right after, gets the
/// same answer: also where it says that it is not to be kept, for a set is fetched once a second at most.
actor KeySets {
    /// At most.
    static let lifetimeSeconds = 3_600
    static let retrySeconds = 30
    /// At least.
    static let pauseSeconds = 1

    private struct Kept {
        var keys: KeySet
        var askedAt: Instant
        var until: Instant
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
            kept.until > now ? kept.keys : nil
        }
        if let key = known?.key(id) { return key }
        if underWay[url] == nil, let last = asked[url],
            last.adding(seconds: Self.retrySeconds) > now
        {
            if known != nil { return nil }
            // What was had and is not to be kept so long is fetched anew; what could not be had a moment ago is not.
            guard let latest = kept[url], latest.askedAt == last else {
                throw KeySet.Unusable(description: "it could not be fetched a moment ago")
            }
            if latest.keys.key(id) == nil { return nil }
        }
        return try await fetched(url, now: now).key(id)
    }

    private func fetched(_ url: String, now: Instant) async throws(KeySet.Unusable) -> KeySet {
        do {
            return try await (underWay[url] ?? begin(url, now: now)).value
        } catch let unusable as KeySet.Unusable {
            throw unusable
        } catch {
            throw KeySet.Unusable(description: "it can not be fetched")
        }
    }

    private func begin(_ url: String, now: Instant) -> Task<KeySet, any Error> {
        let task = Task {
            defer { underWay[url] = nil }
            let fetched = try await fetcher.fetch(url, bytesMax: KeySet.bytesMax)
            let keys = try KeySet(fetched.bytes)
            let fresh = fetched.freshSeconds ?? Self.lifetimeSeconds
            let seconds = min(max(fresh, Self.pauseSeconds), Self.lifetimeSeconds)
            kept[url] = Kept(keys: keys, askedAt: now, until: now.adding(seconds: seconds))
            return keys
        }
        underWay[url] = task
        asked[url] = now
        return task
    }
}
