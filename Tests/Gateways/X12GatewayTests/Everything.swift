/// One request with every loop and segment of 005010X217 in it, ST to the last before SE, in the form that it is written in.
enum Everything {
    static let segments = header + event + services

    private static let header = [
        "ST*278*0001*005010X217", "BHT*0007*13*ALL-1*20260310*1500", "HL*1**20*1",
        "NM1*X3*2*LARKSPUR HEALTH*****46*LKSP1", "HL*2*1*21*1",
        "NM1*FA*1*Nwosu*Adaeze*B**MD*XX*2000101016", "REF*1G*U12345", "REF*EI*310000001",
        "REF*SY*000000000", "N3*40 Scioto Street*Floor 2", "N4*Columbus*OH*43215",
        "PER*IC*Front desk*TE*6145550100*FX*6145550101", "PRV*RF*PXC*207Q00000X", "HL*3*2*22*1",
        "NM1*IL*1*Whitfield*Aaron*M*MR*JR*MI*LKS-1002", "REF*1L*GROUP-1", "REF*HJ*CARD-7",
        "N3*3 Oak Lane", "N4*Dublin*OH*43016", "DMG*D8*19850930*M", "INS*Y*18******AU",
        "HL*4*3*23*1", "NM1*QC*1*Whitfield*June*A**II", "REF*EJ*ACCOUNT-1", "N3*3 Oak Lane",
        "N4*Dublin*OH*43016", "DMG*D8*20130618*F", "INS*N*19***************2",
    ]

    private static let event = [
        "HL*5*4*EV*1", "TRN*1*EVENT-1*9NWOSUCLIN*DESK-4", "TRN*1*EVENT-2*9NWOSUCLIN",
        "UM*AR*S*48*21:B*AA:AP:EM:OH*U*3*4*Y*7", "REF*BB*A0000000001", "REF*NT*R0000000002",
        "DTP*439*D8*20260301", "DTP*484*D8*20251101", "DTP*ABC*D8*20260808", "DTP*431*D8*20260302",
        "DTP*AAH*RD8*20260310-20260316", "DTP*435*D8*20260310", "DTP*096*D8*20260316",
        "HI*ABK:J441:D8:20260301*BF:41090*ABJ:J449*APR:R0602*ABF:G4733*DR:190*BJ:4281*PR:7862",
        "HSD*VS*3*WK*2*34*5*D*A", "CRC*07*Y*01*04", "CRC*08*N*01", "CRC*09*Y*37", "CRC*11*Y*01",
        "CRC*75*Y*01", "CRC*76*Y*01", "CRC*77*Y*01*02*03*04*05", "CL1*2*1*30*1",
        "CR1*LB*155*I*A*DH*25***Round trip*Bed bound", "CR2*1*5*C4*C6****A*Y*Pain*More*N",
        "CR5***A*B*Portable*2.5*16**Ordered*56*88*R*1*2*3*3*A*B",
        "CR6*1*20260310*RD8*20260310-20260508***Y*I*20260301*HC*G0154*20260201*20260202*20260203*RD8*20260110-20260115*A",
        "PWK*77*EL***AC*VISIT-1*Visit note", "PWK*DG*BM", "MSG*Please call before eight.",
        "NM1*71*1*Nwosu*Adaeze*B*DR*MD*XX*2000101016", "REF*0B*OH-1*OHIO", "N3*1 Main Street",
        "N4*Columbus*OH*43215", "PER*IC**TE*6145550100", "PRV*AT*PXC*207Q00000X",
        "NM1*FA*2*Riverbend Hospital*****XX*2000101057", "NM1*SJ*2", "PRV*PE*PXC*251E00000X",
        "NM1*PW*2*Home", "N3*3 Oak Lane", "N4*Dublin*OH*43016", "NM1*CA*2*Other Review",
        "REF*ZZ*NOT-COVERED", "DTP*598*D8*20260201",
    ]

    private static let services = [
        "HL*6*5*SS*0", "TRN*1*LINE-1*9NWOSUCLIN", "UM*HS*I*2*22:B*AA:AP*03*3*4*Y*7",
        "REF*BB*A0000000003", "REF*NT*R0000000004", "DTP*472*RD8*20260310-20260312",
        "SV1*HC:E0601:RR:NU:KX:LT:Device:E0602*125.5*UN*300***1:3:5****Y*********1",
        "HSD*VS*3*WK*1*34*2*D*A", "PWK*77*EL***AC*LINE-PAPER", "MSG*As soon as can be.",
        "NM1*1T*2*Buckeye Home Equipment*****XX*2000101032", "REF*ZH*LKSP-P03*OURS",
        "N3*7 Depot Road", "N4*Newark*OH*43055", "PER*IC*Orders*EM*orders at buckeye",
        "PRV*PE*PXC*332B00000X", "HL*7*5*SS*0",
        "SV2*0120*HC:99221*900*DA*3*300***1*2", "HL*8*5*SS*0", "SV2**HC:33510", "HL*9*5*SS*0",
        "SV3*AD:X0001*200**10*I*2*Words", "TOO*JP*Q1*M:O", "TOO*JP*Q2", "HL*10*5*SS*0",
        "REF*NT*R0000000005", "NM1*DQ*1*Smith*Ann",
    ]
}
