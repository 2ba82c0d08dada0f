import BookFiles
import Cases
import Foundation
import Identity
import LarkspurStore
import Letters
import Portal
import Primitives
import Records
import SQLiteRecords
import TemporaryFolders
import Workflow

/// The sample insurer with its registry, on a database of its own, and the portal over it.
struct LarkspurDesk {
    /// Three in the afternoon in Ohio, on a Tuesday.
    static let now = Instant("2026-03-10T19:00:00Z")!

    let temporary: TemporaryFolder
    let store: any RecordStore
    let workflow: Workflow
    let portal: Portal

    static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("../../../Examples/larkspur").standardizedFileURL.path

    init(demo: DemoHints? = nil) async throws {
        let book = try LarkspurFiles.book()
        let registry = try LarkspurFiles.registry()
        temporary = try TemporaryFolder()
        store = try SQLiteRecordStore(
            path: temporary.file("portal.sqlite"), numberKey: NumberKey(word: "portal"))
        try await store.put(providers: registry.providers)
        try await store.put(members: registry.members)
        try await store.put(reviewers: registry.reviewers)
        workflow = Workflow(
            store: store, book: book.book, policies: book.policies,
            notices: LetterWriter())
        portal = Portal(
            workflow: workflow, authenticator: Authenticator(store: store),
            sessions: SessionKeeper(key: [UInt8](repeating: 9, count: 32)), demo: demo)
    }

    func browser() -> Browser { Browser(portal: portal, folder: temporary, now: Self.now) }

    /// A browser in which a reviewer is signed in.
    func reviewer(_ id: String, _ key: String) async throws -> Browser {
        let browser = browser()
        var form = try await browser.get("review").form("/portal/review/sign-in")
        form["reviewer"] = id
        form["key"] = key
        _ = try await browser.send(form, expect: 303)
        return browser
    }

    func physician() async throws -> Browser {
        try await reviewer("okafor", "demo-okafor-key-4d1c9a72")
    }

    /// A seven-day stay in hospital, asked for on the page: it waits for a clinician.
    func admission() async throws -> (number: String, browser: Browser) {
        let browser = browser()
        var form = try await browser.get("submit").form("/portal/submit")
        form.fill([
            "payer": "larkspur", "member": "LKS-1001", "birthDate": "1979-04-12",
            "requester": "2000101016", "facility": "2000101057", "diagnoses": "M51.26",
            "1-kind": "service-type", "1-code": "48", "1-units": "7", "1-unit": "DY",
            "1-start": "2026-03-16", "1-end": "2026-03-22",
        ])
        let page = try await browser.follow(form)
        return (try page.caseNumber, browser)
    }

    /// A breathing device, with the policy's items or without.
    func device(_ answers: [String: String] = [:]) async throws -> (Page, Browser) {
        let browser = browser()
        var form = try await browser.get("submit").form("/portal/submit")
        form.fill([
            "payer": "larkspur", "member": "LKS-1006", "birthDate": "1990-02-14",
            "requester": "2000101024", "diagnoses": "G47.33", "1-code": "E0601",
            "1-units": "1", "1-start": "2026-03-16", "1-provider": "2000101032",
            "1-text": "Breathing device",
        ])
        form.fill(answers)
        return (try await browser.follow(form), browser)
    }
}
