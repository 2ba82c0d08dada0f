import Cases
import Plans
import Records

/// The members that an 834 speaks of, as the registry has them and as the sets before have left them. What changed is put
/// into the registry for a whole set at once.
struct Roster {
    private let store: any RecordStore
    let payer: PayerID
    private var changed: [MemberID: Member] = [:]
    private var order: [MemberID] = []
    private var byNumber: [String: Set<MemberID>] = [:]

    init(_ store: any RecordStore, payer: PayerID) {
        self.store = store
        self.payer = payer
    }

    /// What is new or changed, in the order of the file.
    var changes: [Member] { order.compactMap { changed[$0] } }

    mutating func put(_ member: Member) {
        if changed.updateValue(member, forKey: member.id) == nil { order.append(member.id) }
        for number in [member.id.text] + member.otherIdentifiers {
            byNumber[number, default: []].insert(member.id)
        }
    }

    /// Everybody who goes by a number.
    func members(_ number: String) async throws(RecordsError) -> [Member] {
        var found = try await store.members(payer: payer, identifiers: [number]).map {
            changed[$0.id] ?? $0
        }
        let known = Set(found.map(\.id))
        found += (byNumber[number] ?? []).subtracting(known).compactMap { changed[$0] }
        return found
    }

    /// The subscriber whose number this is, now or before.
    func subscriber(_ number: String) async throws(RecordsError) -> Member? {
        let found = try await members(number).filter { $0.subscriber == nil }
        return found.first { $0.id.text == number } ?? (found.count == 1 ? found[0] : nil)
    }

    /// Those covered through a subscriber.
    func dependents(of subscriber: Member) async throws(RecordsError) -> [Member] {
        try await members(subscriber.id.text).filter { $0.subscriber?.id == subscriber.id }
    }

    /// A number for a dependent who brings none: the subscriber's with the next two digits that are free.
    func freeNumber(under subscriber: Member) async throws(RecordsError) -> MemberID? {
        for suffix in 2...99 {
            let number = "\(subscriber.id.text)-\(suffix < 10 ? "0" : "")\(suffix)"
            if try await members(number).isEmpty { return MemberID(number) }
        }
        return nil
    }
}
