extension X12Names {
    /// What segments and their elements are called, in our own words: the segment, its name, then its elements in order.
    /// `3x(reason; amount)` stands for both three times, numbered. Composites (C0xx) name their components in the same way.
    /// Segments of a guide and loops are named by the tables of the guides.
    static let elementTable = """
        ISA interchange header | authorization qualifier; authorization; password qualifier; password; sender id kind; sender; receiver id kind; receiver; date; time; repetition separator; version; control number; TA1 wanted; production or test; component separator
        IEA interchange trailer | number of groups; control number
        TA1 answer to an interchange | control number answered; its date; its time; verdict; reason
        GS group header | kind of group; sender; receiver; date; time; control number; agency; guide
        GE group trailer | number of sets; control number
        ST set header | transaction; control number; guide
        SE set trailer | number of segments; control number
        BHT what this set is | order of levels; purpose; reference number; date; time; kind of transaction
        BGN what this set is | purpose; reference number; date; time; time zone; earlier reference number; kind of transaction; action; security level
        HL level | level number; belongs to level; kind of level; levels below
        NM1 name | role; person or organization; last name or organization; first name; middle name; name prefix; name suffix; id kind; id; relationship; related role; second last name
        N1 name | role; name; id kind; id; relationship; related role
        N3 street | street; street, second line
        N4 city | city; state; postal code; country; location kind; location; part of the country
        NX1 address follows | whose address; whose address 2; whose address 3; whose address 4; whose address 5
        REF number | kind of number; number; description; further numbers
        PER contact | kind of contact; contact name; 3x(contact by; phone or address); extra contact
        PRV specialty | provider role; code list; specialty; state; specialty detail; organization kind
        DMG birth and sex | date format; birth date; sex; marital status; race or ethnicity; citizenship; country; basis of verification; quantity; code list; code
        INS member | is the subscriber; relation to the subscriber; kind of change; reason of change; benefit status; Medicare status; COBRA event; employment; student status; handicapped; date format; date of death; confidential; city; state; country; birth order
        DTP date | what date; date format; date
        DTM date | what date; date; time; time zone; date format; period
        TRN trace number | whose trace number; trace number; assigned by; further detail
        UM what is asked | kind of request; kind of certification; service type; place; accident cause; level of service; health condition; prognosis; release of information; reason for delay
        HCR decision | decision; authorization number; reason; second opinion needed
        AAA refusal | request readable; agency; reason; what to do next
        HI codes | 12x(code)
        HSD delivery of the service | unit; quantity; quantity per; frequency; period kind; periods; days; time of day
        CRC conditions | certificate kind; applies; 5x(condition)
        CL1 admission codes | admission type; admission source; patient status; nursing home status
        CR1 ambulance | weight unit; patient weight; transport code; transport reason; distance unit; distance; pick-up address; drop-off address; round trip reason; stretcher reason
        CR2 spinal treatment | treatment number; treatments planned; first vertebra; last vertebra; period unit; period; treatments per month; condition; complication; description; description, second line; X-rays at hand
        CR3 equipment certificate | certificate kind; duration unit; duration; insulin dependent; description
        CR5 home oxygen | certificate kind; treatment period; equipment; equipment 2; reason for equipment; oxygen flow rate; daily use count; hours per use; respiratory therapist order; arterial blood gas; oxygen saturation; test condition; finding 1; finding 2; finding 3; portable flow rate; delivery system; equipment 3
        CR6 home health care | prognosis; start of care; date format; certified period; diagnosis date; in a skilled facility; Medicare coverage; certificate kind; surgery date; code kind; surgery code; order date; last visit; last contact; date format; last stay; discharged to; diagnosis date 2; diagnosis date 3; diagnosis date 4; diagnosis date 5
        PWK attachment | report kind; sent by; copies; for whom; number kind; attachment number; description; actions; request category
        MSG message | message; printer control; line number
        NTE note | note kind; note
        K3 fixed file data | data; format; unit
        SV1 professional service | service; charge; unit; quantity; place of service; service type; diagnosis pointers; money amount; emergency; multiple procedures; EPSDT; family planning; review; local use; copay status; shortage area; reference; postal code; money amount 2; level of care; provider agreement
        SV2 institutional service | revenue code; service; charge; unit; quantity; unit rate; non-covered charge; condition; nursing home status; level of care
        SV3 dental service | service; charge; place of service; mouth area; prosthesis; procedure count; description; copay status; provider agreement; predetermined; diagnosis pointers
        SV5 equipment | service; unit; quantity; rental price; purchase price; rental period; prognosis
        TOO tooth | code list; tooth; surfaces
        AK1 group that is answered | kind of group; control number of the group; guide
        AK2 set that is answered | transaction; control number of the set; guide
        AK9 what becomes of the group | verdict; sets said; sets received; sets accepted; 5x(fault)
        IK3 segment in error | segment; position in the set; loop; fault
        IK4 element in error | where; element number; fault; what was sent
        IK5 what becomes of the set | verdict; 5x(fault)
        CTX context | context; segment; position in the set; loop; where; element number
        ACT account | account number; name; id kind; id; account kind; account; description; payment method; benefit status
        AMT amount | what amount; amount; credit or debit
        BIN binary data | number of bytes; data
        BPR payment | handling; amount; credit or debit; payment method; payment format; payer bank id kind; payer bank; payer account kind; payer account; payer id; payer's further code; payee bank id kind; payee bank; payee account kind; payee account; payment date; business function; bank id kind 3; bank 3; account kind 3; account 3
        CAS adjustment | adjustment group; 6x(reason; amount; quantity)
        CAT kind of document | report kind; how it is given; version; code list; code; further code; further version
        CLM claim | claim number; charge; filing indicator; claim kind; place and frequency; provider signature; takes assignment; benefits assigned; release of information; patient signature; related causes; special program; yes or no; level of service; yes or no 2; provider agreement; claim status; yes or no 3; claim submission reason; reason for delay
        CLP claim payment | claim number; claim status; charge; paid; patient owes; kind of insurance; payer's claim number; facility; frequency; patient status; diagnosis related group; group weight; discharge fraction; yes or no
        CN1 contract | contract kind; amount; percentage; contract number; terms discount; version
        COB order of payers | place in the order; policy number; coordination; service types
        CTP drug quantity | price class; price kind; unit price; quantity; unit; multiplier kind; multiplier; amount; unit price basis; condition; price count
        CUR currency | whose; currency; exchange rate; whose 2; currency 2; market; 5x(what date; date; time)
        DSB disability | disability kind; percent or quantity; occupation; work intensity; product option; amount; code kind; diagnosis code
        EB benefit | benefit; who is covered; service types; insurance kind; plan; period; amount; percent; quantity kind; quantity; authorization needed; in network; service; diagnosis pointers
        EC employment class | class; class 2; class 3; percentage; information status; occupation
        EFI format | security level; 15x(detail)
        EQ what is asked | service types; service; who is covered; insurance kind; diagnosis pointers
        FRM form answer | question; yes or no; answer; date; percent
        HCP pricing | pricing method; allowed amount; saved amount; repricer id; per diem or flat rate; allowed group; allowed group amount; revenue code; code kind; allowed service; unit; quantity; reject reason; policy compliance; exception
        HD coverage | kind of change; reason of change; kind of insurance; plan; who is covered; count; count 2; underwriting; late enrollment; drug house; yes or no
        HLH health facts | health behavior; height; weight; weight 1 year ago; description; health condition; description 2
        ICM income | how often paid; wage; hours per week; location; salary grade; currency
        IDC identification card | plan; card kind; number of cards; action
        III more on the benefit | code list; code; code category; free text; quantity; unit; surface 1; surface 2; surface 3
        LE list ends | list
        LS list begins | list
        LIN drug code | line; 15x(code kind; code)
        LQ form or remark code | code list; code
        LUI language | code kind; language; description; use; skill
        LX counter | number
        MEA measurement | measurement of; kind; value; unit; low end; high end; significance; attribute; surface; position; code list; code
        MIA inpatient outcome | covered days; outlier amount; psychiatric days; DRG amount; remark 1; disproportionate share; pass-through; capital amount; capital federal share; capital hospital share; capital DSH share; old capital; capital IME share; operating hospital share; cost report days; operating federal share; capital outlier; indirect teaching; non-payable fees; remark 2; remark 3; remark 4; remark 5; capital exception
        MOA outpatient outcome | reimbursement rate; HCPCS payable; remark 1; remark 2; remark 3; remark 4; remark 5; ESRD amount; non-payable fees
        MPI military service | information status; employment; branch; description; rank; date format; service period
        OI other insurance answers | filing indicator; submission reason; benefits assigned; patient signature; provider agreement; release of information
        PAT patient | relation to the subscriber; patient location; employment; student status; date format; date of death; weight unit; weight; pregnant
        PLA why the provider changed | action; role; effective date; time; reason
        PLB provider adjustment | provider; fiscal year end; 6x(reason; amount)
        PS1 purchased service | provider; charge; state
        QTY quantity | what quantity; quantity; unit; free text
        RDM how the advice goes out | sent by; name; address; further numbers 1; further numbers 2
        SBR coverage | place in the order; relation to the subscriber; group or policy number; group name; insurance kind; coordination; yes or no; employment; kind of coverage
        STC status | status; date; action; charge; paid; paid on; payment method; check date; check number; status 2; status 3; message
        SVC service payment | service; charge; paid; revenue code; paid quantity; service asked; asked quantity
        SVD other payer's decision | payer; paid; service; revenue code; paid quantity; bundled into line
        TS2 further totals | DRG amount; federal amount; hospital amount; disproportionate share; capital amount; indirect teaching; outlier days; outlier amount; cost outlier; average length of stay; discharges; cost report days; covered days; non-covered days; pass-through; average weight; PPS capital amount; PPS DSH amount; PPS amount
        TS3 totals of the batch | provider; facility kind; fiscal year end; number of claims; charge; covered charge; non-covered charge; denied charge; paid; interest; contract adjustment; gain or loss; Medicare secondary; blood deductible; other; coinsurance; HCPCS reported; HCPCS payable; deductible; professional component; Medicare liability; reimbursement; PIP claims; PIP adjustment
        C001 unit | unit; exponent; multiplier; 4x(unit; exponent; multiplier)
        C002 actions | 5x(action)
        C003 service | code kind; code; modifier 1; modifier 2; modifier 3; modifier 4; description; end of range
        C004 diagnosis pointers | first diagnosis; second diagnosis; third diagnosis; fourth diagnosis
        C005 surfaces | 5x(surface)
        C006 mouth areas | 5x(area)
        C022 code | code kind; code; date format; date; amount; quantity; version; end of range; present on admission
        C023 place | place; what the place code is; frequency
        C024 related causes | cause 1; cause 2; cause 3; state; country
        C030 where | element; component; repetition
        C035 specialty detail | specialty; agency; yes or no
        C040 further numbers | 3x(kind; number)
        C042 adjustment | reason; number
        C043 status | category; status; role; code list
        C052 Medicare status | Medicare plan; eligibility reason; eligibility reason 2
        C056 race or ethnicity | race or ethnicity; code list; code
        C998 context | what it is; value
        C999 element number | element number; component's number
        """
}
