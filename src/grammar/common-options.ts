/**
 * Long names of the short options of tools that have no grammar, as their manuals give them (GNU coreutils, grep, sed,
 * tar, findutils, procps, shadow, systemd, curl, apt, Helm, npm, pip and others). A letter that has no long name is left out.
 */
const letters: Readonly<Record<string, string>> = {
  ls: 'a=all A=almost-all h=human-readable R=recursive r=reverse i=inode d=directory F=classify L=dereference s=size n=numeric-uid-gid',
  cp: 'r=recursive R=recursive a=archive f=force i=interactive l=link s=symbolic-link u=update v=verbose x=one-file-system n=no-clobber',
  mv: 'f=force i=interactive n=no-clobber u=update v=verbose',
  rm: 'r=recursive R=recursive f=force v=verbose d=dir',
  mkdir: 'p=parents m=mode v=verbose',
  rmdir: 'p=parents v=verbose',
  touch: 'c=no-create d=date r=reference',
  ln: 's=symbolic f=force v=verbose i=interactive T=no-target-directory n=no-dereference r=relative',
  cat: 'n=number b=number-nonblank A=show-all E=show-ends s=squeeze-blank T=show-tabs',
  head: 'n=lines c=bytes q=quiet v=verbose',
  tail: 'n=lines c=bytes f=follow q=quiet v=verbose s=sleep-interval',
  wc: 'l=lines w=words c=bytes m=chars L=max-line-length',
  sort: 'r=reverse n=numeric-sort k=key t=field-separator u=unique f=ignore-case o=output h=human-numeric-sort',
  uniq: 'c=count d=repeated u=unique i=ignore-case',
  cut: 'd=delimiter f=fields c=characters b=bytes s=only-delimited',
  tr: 'd=delete s=squeeze-repeats c=complement',
  tee: 'a=append i=ignore-interrupts',
  grep:
    'i=ignore-case v=invert-match n=line-number r=recursive R=dereference-recursive c=count l=files-with-matches w=word-regexp x=line-regexp o=only-matching ' +
    'E=extended-regexp F=fixed-strings P=perl-regexp A=after-context B=before-context C=context e=regexp f=file q=quiet s=no-messages h=no-filename H=with-filename m=max-count',
  sed: 'i=in-place n=quiet e=expression f=file r=regexp-extended E=regexp-extended s=separate',
  awk: 'F=field-separator f=file v=assign',
  diff: 'u=unified c=context r=recursive y=side-by-side q=brief i=ignore-case w=ignore-all-space N=new-file',
  chmod: 'R=recursive v=verbose c=changes f=silent',
  chown: 'R=recursive v=verbose c=changes f=silent h=no-dereference',
  chgrp: 'R=recursive v=verbose c=changes f=silent',
  df: 'h=human-readable T=print-type i=inodes a=all t=type H=si',
  du: 'h=human-readable s=summarize a=all c=total d=max-depth',
  free: 'h=human m=mebi g=gibi s=seconds b=bytes t=total',
  top: 'b=batch-mode d=delay i=idle-toggle n=iterations p=pid s=secure-mode S=accum-time-toggle u=filter-only-euser H=threads-show',
  ps: 'N=deselect',
  tar: 'c=create x=extract v=verbose f=file z=gzip j=bzip2 J=xz t=list C=directory r=append u=update p=preserve-permissions',
  gzip: 'd=decompress k=keep v=verbose r=recursive l=list',
  rsync: 'a=archive v=verbose z=compress r=recursive e=rsh n=dry-run u=update h=human-readable',
  useradd: 'm=create-home s=shell d=home-dir g=gid G=groups u=uid c=comment e=expiredate r=system p=password',
  usermod:
    'a=append G=groups g=gid s=shell d=home l=login L=lock U=unlock m=move-home u=uid c=comment e=expiredate',
  userdel: 'r=remove f=force',
  groupadd: 'g=gid r=system f=force',
  passwd: 'l=lock u=unlock d=delete e=expire S=status',
  su: 'c=command l=login s=shell',
  sudo: 'u=user i=login s=shell l=list',
  id: 'u=user g=group G=groups n=name',
  uname:
    'a=all r=kernel-release s=kernel-name m=machine n=nodename v=kernel-version o=operating-system p=processor',
  systemctl: 't=type a=all l=full n=lines f=force H=host q=quiet',
  journalctl:
    'u=unit f=follow n=lines p=priority b=boot r=reverse e=pager-end x=catalog k=dmesg o=output g=grep',
  curl:
    'X=request H=header d=data o=output O=remote-name L=location i=include I=head s=silent S=show-error k=insecure u=user v=verbose f=fail F=form A=user-agent ' +
    'b=cookie c=cookie-jar e=referer T=upload-file x=proxy m=max-time',
  wget: 'O=output-document q=quiet c=continue P=directory-prefix r=recursive b=background N=timestamping',
  apt: 'y=yes q=quiet s=simulate d=download-only f=fix-broken',
  'apt-get': 'y=yes q=quiet s=simulate d=download-only f=fix-broken',
  yum: 'y=assumeyes q=quiet v=verbose',
  dnf: 'y=assumeyes q=quiet v=verbose',
  dpkg: 'i=install r=remove P=purge l=list L=listfiles s=status S=search',
  rpm: 'a=all i=install U=upgrade e=erase q=query v=verbose h=hash V=verify',
  netstat: 'a=all n=numeric t=tcp u=udp l=listening p=programs r=route i=interfaces s=statistics',
  ss: 'a=all n=numeric t=tcp u=udp l=listening p=processes r=resolve s=summary',
  helm: 'f=values n=namespace A=all-namespaces i=install o=output',
  npm: 'g=global D=save-dev E=save-exact w=workspace',
  pip: 'r=requirement U=upgrade e=editable q=quiet',
  pip3: 'r=requirement U=upgrade e=editable q=quiet',
  zip: 'r=recurse-paths e=encrypt q=quiet',
  watch: 'n=interval d=differences',
  xargs: 'I=replace n=max-args P=max-procs 0=null t=verbose r=no-run-if-empty',
  mysql: 'u=user p=password h=host P=port e=execute D=database',
  mysqldump: 'u=user p=password h=host P=port d=no-data A=all-databases B=databases',
  psql: 'U=username d=dbname h=host p=port c=command f=file l=list W=password',
};

const longNames: ReadonlyMap<string, ReadonlyMap<string, string>> = new Map(
  Object.entries(letters).map(([tool, text]) => [
    tool,
    new Map(
      text
        .split(' ')
        .filter(Boolean)
        .map((pair): [string, string] => [`-${pair[0]}`, `--${pair.slice(2)}`]),
    ),
  ]),
);

/** The long name of an option of a tool without a grammar; the option itself where no long name is known. */
export function longName(canonical: string, option: string): string {
  return longNames.get(canonical.split(' ')[0]!)?.get(option) ?? option;
}
