import CaseSamples
import Cases
import Primitives
import Records
import Testing

extension ContractCheck {
    static let summaries: [ContractCheck] = [
        .ofStore("every question is answered with the right cases, in order, page by page") {
            store in
            let all = try await SummarySamples.fill(store)
            for query in SummarySamples.queries {
                let found = try await SummarySamples.pages(of: query, store)
                let ids = found.map(\.caseID)
                #expect(Set(ids).count == ids.count, "twice in \(query)")
                #expect(Set(ids) == SummarySamples.expected(query, of: all), "\(query)")
                #expect(SummarySamples.isInOrder(found, query.order), "\(query)")
            }
        },
        .ofStore("a summary is read back with every field") { store in
            let append = try Appends.opening("R1", CaseSamples.fullRequest)
            _ = try await store.append(append)
            #expect(try await store.summaries(CaseQuery()) == [append.summary])
        },
        .ofStore("a summary is of the case as it now stands") { store in
            let first = try Appends.opening("R1", then: [Appends.pend(.staffReview)])
            _ = try await store.append(first)
            #expect(try await ids(CaseQuery(ball: .staff), store) == ["R1"])
            let more = try Appends.more(
                first.opened(), [Appends.approval("A1"), .clockMoved(CaseSamples.deadline)])
            _ = try await store.append(more)
            #expect(try await store.summaries(CaseQuery()) == [more.summary])
            #expect(try await ids(CaseQuery(ball: .staff), store) == [])
            #expect(try await ids(CaseQuery(openOnly: true), store) == [])
        },
        .ofStore("providers that a revision names are found, those it drops are not") {
            store in
            let first = try Appends.opening("R1", CaseSamples.request(others: ["OLD"]))
            _ = try await store.append(first)
            let revised = CaseEvent.Revised(
                request: CaseSamples.request(others: ["NEW"]), authorities: [],
                contentDigest: CaseSamples.digest("5"))
            _ = try await store.append(Appends.more(first.opened(), [.revised(revised)]))
            #expect(try await ids(CaseQuery(provider: ["NEW"]), store) == ["R1"])
            #expect(try await ids(CaseQuery(provider: ["OLD"]), store) == [])
        },
        .ofStore("a cursor holds while the list grows before and behind it") { store in
            for number in 0..<20 { try await open(number, store) }
            var query = CaseQuery(order: .newest, limit: 5)
            let first = try await store.summaries(query)
            // Newer ones than any, one of the cursor's own moment, and older ones.
            for number in 20..<30 { try await open(number, store) }
            try await open(15, store, suffix: "TWIN")
            for number in -5..<0 { try await open(number, store) }
            query.after = first.last.map { CaseQuery.Cursor($0) }
            query.limit = 100
            let rest = try await store.summaries(query)
            let seen = (first + rest).map(\.caseID.text)
            #expect(Set(seen).count == seen.count)
            let old = (0..<20).map { "R\($0)" } + (1...5).map { "R-\($0)" }
            #expect(Set(old).isSubset(of: Set(seen)))
        },
        .ofStore("cases for the same on the same day are found, the newest first") { store in
            let all = try await SummarySamples.fill(store)
            let received = Dictionary(uniqueKeysWithValues: all.map { ($0.caseID, $0.receivedAt) })
            for member in SummarySamples.members {
                for day in SummarySamples.days.map(Optional.some) + [nil] {
                    for codes in [["E0470"], ["E0601", "E0470"], ["nothing"], []] {
                        var same = SameService(
                            payer: CaseSamples.payer, member: member, start: day,
                            codes: Set(codes))
                        let found = try await store.cases(for: same)
                        let expected = SummarySamples.expected(same, of: all).map(\.caseID)
                        #expect(found.count == expected.count)
                        #expect(Set(found) == Set(expected))
                        let times = found.compactMap { received[$0] }
                        #expect(times == times.sorted(by: >))
                        same.limit = 1
                        #expect(try await store.cases(for: same) == Array(found.prefix(1)))
                        same.payer = PayerID("nobody")
                        #expect(try await store.cases(for: same) == [])
                    }
                }
            }
        },
        .ofStore("a page has a limit, whatever is asked") { store in
            for number in 0..<3 { try await open(number, store) }
            #expect(try await store.summaries(CaseQuery(limit: 2)).count == 2)
            #expect(try await store.summaries(CaseQuery(limit: 0)).isEmpty)
            #expect(try await store.summaries(CaseQuery(limit: -1)).isEmpty)
            #expect(try await store.summaries(CaseQuery(limit: .max)).count == 3)
        },
        .ofStore("text that means something to a database is only text") { store in
            let odd = "'; DROP TABLE cases; -- %_*?"
            let request = CaseSamples.request(member: MemberID(odd), requester: [odd])
            _ = try await store.append(
                Appends.opening(odd, request, with: Appends.Company(numbers: ["%"])))
            #expect(try await ids(CaseQuery(member: MemberID(odd)), store) == [odd])
            #expect(try await ids(CaseQuery(requester: [odd]), store) == [odd])
            #expect(try await ids(CaseQuery(requester: ["%"]), store) == [])
            #expect(try await store.caseID(number: "_") == nil)
        },
    ]

    private static func ids(
        _ query: CaseQuery, _ store: any RecordStore
    ) async throws -> [String] {
        try await store.summaries(query).map(\.caseID.text)
    }

    private static func open(
        _ number: Int, _ store: any RecordStore, suffix: String = ""
    ) async throws {
        _ = try await store.append(
            Appends.opening("R\(number)\(suffix)", at: CaseSamples.noon.adding(seconds: number)))
    }
}
